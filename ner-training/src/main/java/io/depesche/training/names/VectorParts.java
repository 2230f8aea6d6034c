package io.depesche.training.names;

import io.depesche.nlp.domain.tag.crf.Hash;
import io.depesche.nlp.domain.tag.crf.NameLexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Word vectors cut into parts of five numbers, each part replaced by the nearest of 256 means (product quantisation, Jégou et al. 2011): 16
 * bytes for a word instead of 80. Fixed beginnings, so the same vectors give the same bytes.
 */
final class VectorParts {

    private static final int PARTS = NameLexicon.VECTOR_PARTS;
    private static final int KINDS = 256;
    private static final int ROUNDS = 8;

    private final Map<Long, Integer> rows = new HashMap<>();
    private final byte[] kinds;

    private VectorParts(List<String> words, byte[] vectors) {
        for (int i = 0; i < words.size(); i++) {
            rows.put(Hash.of(words.get(i)), i);
        }
        int length = vectors.length / words.size();
        this.kinds = new byte[words.size() * PARTS];
        for (int part = 0; part < PARTS; part++) {
            quantise(vectors, words.size(), length, part);
        }
    }

    static VectorParts read(Path folder) throws IOException {
        return new VectorParts(
                Files.readAllLines(folder.resolve("embeddings-vocab.txt")),
                Files.readAllBytes(folder.resolve("embeddings-80d.int8")));
    }

    /** The parts of the words with these keys; zeros for a word without a vector. */
    byte[] inOrder(long[] keys) {
        byte[] out = new byte[keys.length * PARTS];
        for (int i = 0; i < keys.length; i++) {
            Integer row = rows.get(keys[i]);
            if (row != null) {
                System.arraycopy(kinds, row * PARTS, out, i * PARTS, PARTS);
            }
        }
        return out;
    }

    private void quantise(byte[] vectors, int words, int length, int part) {
        int width = length / PARTS;
        float[] means = new float[KINDS * width];
        for (int k = 0; k < KINDS; k++) {
            int word = (int) ((long) k * words / KINDS / 4); // among the more frequent words, which come first
            for (int d = 0; d < width; d++) {
                means[k * width + d] = vectors[word * length + part * width + d];
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            float[] sums = new float[means.length];
            int[] sizes = new int[KINDS];
            for (int word = 0; word < words; word++) {
                int at = word * length + part * width;
                int best = nearest(vectors, at, means, width);
                kinds[word * PARTS + part] = (byte) best;
                sizes[best]++;
                for (int d = 0; d < width; d++) {
                    sums[best * width + d] += vectors[at + d];
                }
            }
            for (int k = 0; k < KINDS; k++) {
                for (int d = 0; d < width && sizes[k] > 0; d++) {
                    means[k * width + d] = sums[k * width + d] / sizes[k];
                }
            }
        }
    }

    private static int nearest(byte[] vectors, int at, float[] means, int width) {
        int best = 0;
        float least = Float.MAX_VALUE;
        for (int k = 0; k < KINDS; k++) {
            float distance = 0;
            for (int d = 0; d < width; d++) {
                float difference = vectors[at + d] - means[k * width + d];
                distance += difference * difference;
            }
            if (distance < least) {
                least = distance;
                best = k;
            }
        }
        return best;
    }
}
