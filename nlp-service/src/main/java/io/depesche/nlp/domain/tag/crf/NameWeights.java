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
    private final PackedTable features;

    /** For each feature the place of its first weight (upper half) and the set of its tags (lower half). */
    private final long[] rows;

    private final byte[] weights;

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
        this.features = PackedTable.read(in);
        this.rows = new long[features.size()];
        int start = 0;
        for (int i = 0; i < rows.length; i++) {
            int tags = in.getInt();
            rows[i] = (long) start << 32 | tags & 0xFFFFFFFFL;
            start += Integer.bitCount(tags);
        }
        this.weights = new byte[start];
        in.get(weights);
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

    /**
     * Adds the weights of those features that have any.
     *
     * @param keys are moved about
     * @param size number of keys
     * @param scores by tags, from the offset on
     */
    void addTo(int[] scores, int offset, long[] keys, int size) {
        int kept = features.sift(keys, size);
        for (int i = 0; i < kept; i++) {
            int at = features.find(keys[i]);
            if (at >= 0) {
                add(rows[at], scores, offset);
            }
        }
    }

    private void add(long row, int[] scores, int offset) {
        int weight = (int) (row >>> 32);
        for (int set = (int) row; set != 0; set &= set - 1) {
            scores[offset + Integer.numberOfTrailingZeros(set)] += weights[weight++];
        }
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
