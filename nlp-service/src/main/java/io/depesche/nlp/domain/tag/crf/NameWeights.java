package io.depesche.nlp.domain.tag.crf;

import java.nio.ByteBuffer;

/**
 * The learned weights: for each feature the tags that it speaks for or against, in steps of one byte. Immutable, thread-safe.
 *
 * <p>File: {@code DNW3}, number of domains, size of a step in billionths, transitions of each domain (two bytes each, {@link #SIDE} times
 * {@link #SIDE}, the last row and column are the border of the sentence), then the features as a {@link PackedTable}, a bit set of tags for
 * each (four bytes) and the weights of the set bits (a byte each), lowest bit first; at last a checksum.
 */
public final class NameWeights {

    /** Tags and the border of the sentence. */
    public static final int SIDE = TagSet.SIZE + 1;

    /** Room for the tags in arrays of scores: a power of two, so that the processor can add many at once. */
    static final int STRIDE = 32;

    private static final int MAGIC = 0x444E5733;

    private final short[][] transitions;
    private final double step;
    private final WeightTable features;

    private NameWeights(ByteBuffer in) {
        if (in.remaining() < 12 || in.getInt() != MAGIC) {
            throw new IllegalStateException("no weights, or those of another version");
        }
        Checksum.verify(in);
        int domains = in.getInt();
        if (domains < 1 || domains > 16) {
            throw new IllegalStateException("damaged: %d domains".formatted(domains));
        }
        this.step = in.getInt() / 1e9;
        this.transitions = new short[domains][SIDE * SIDE];
        for (short[] domain : transitions) {
            in.asShortBuffer().get(domain);
            in.position(in.position() + 2 * domain.length);
        }
        PackedTable keys = PackedTable.read(in);
        int[] tags = new int[keys.size()];
        int all = 0;
        for (int i = 0; i < tags.length; i++) {
            tags[i] = in.getInt();
            all += Integer.bitCount(tags[i]);
        }
        byte[] weights = new byte[all];
        in.get(weights);
        this.features = new WeightTable(keys, tags, weights);
    }

    /** @throws IllegalStateException if the bytes are no weights or damaged ones */
    public static NameWeights read(ByteBuffer in) {
        try {
            return new NameWeights(in);
        } catch (RuntimeException e) {
            throw new IllegalStateException("the name model cannot be read: " + e.getMessage(), e);
        }
    }

    int domains() {
        return transitions.length;
    }

    /** One step in natural logarithms. */
    double step() {
        return step;
    }

    /** From tag (or border) to tag (or border), in steps, for one domain. */
    short[] transitions(int domain) {
        return transitions[domain].clone();
    }

    WeightTable features() {
        return features;
    }

    /**
     * The file's bytes.
     *
     * @param transitions of each domain, in steps
     * @param keys of the features, as {@link PackedTable#inOrder} gives them
     * @param tags of each feature, as bits
     * @param weights of all set bits, in order
     */
    public static byte[] bytes(double step, short[][] transitions, long[] keys, int[] tags, byte[] weights) {
        ByteBuffer out = ByteBuffer.allocate(12
                + 2 * SIDE * SIDE * transitions.length
                + PackedTable.bytes(keys.length)
                + 4 * tags.length
                + weights.length
                + Checksum.BYTES);
        out.putInt(MAGIC).putInt(transitions.length).putInt((int) Math.round(step * 1e9));
        for (short[] domain : transitions) {
            for (short value : domain) {
                out.putShort(value);
            }
        }
        PackedTable.write(out, keys);
        for (int set : tags) {
            out.putInt(set);
        }
        out.put(weights);
        Checksum.write(out);
        return out.array();
    }
}
