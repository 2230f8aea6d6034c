package io.depesche.nlp.domain.tag.crf;

import java.util.Arrays;

/**
 * Finds the best sequence of tags (Viterbi) and how far each tag lies ahead of the best sequence with another one at its place. All in whole
 * numbers, so that the result does not hang on the machine. Linear in the number of tokens; reused; for one thread.
 */
final class TagSearch {

    private static final int NEVER = Integer.MIN_VALUE / 4;
    private static final int STRIDE = NameWeights.STRIDE;

    /** Tags that can stand before each tag, the border last. */
    private final int[][] sources = new int[NameWeights.SIDE][];

    private final short[] transitions;
    private int[] forward = new int[64 * STRIDE];
    private int[] backward = new int[64 * STRIDE];
    private byte[] from = new byte[64 * STRIDE];
    byte[] tags = new byte[64];
    int[] margins = new int[64];

    TagSearch(short[] transitions) {
        this.transitions = transitions;
        for (int tag = 0; tag < NameWeights.SIDE; tag++) {
            int to = tag == TagSet.SIZE ? -1 : tag;
            int[] found = new int[NameWeights.SIDE];
            int n = 0;
            for (int before = 0; before < TagSet.SIZE; before++) {
                if (TagSet.canFollow(before, to)) {
                    found[n++] = before;
                }
            }
            sources[tag] = Arrays.copyOf(found, n);
        }
    }

    /**
     * Searches; {@link #tags} and, for names, {@link #margins} hold the result.
     *
     * @param scores of each tag at each token, {@link NameWeights#STRIDE} apart
     * @param size tokens, at least 1
     */
    void search(int[] scores, int size) {
        reserve(size);
        int border = TagSet.SIZE;
        for (int tag = 0; tag < TagSet.SIZE; tag++) {
            forward[tag] = TagSet.canFollow(-1, tag) ? scores[tag] + transition(border, tag) : NEVER;
        }
        for (int i = 1; i < size; i++) {
            step(scores, i * STRIDE);
        }
        int best = last(size);
        boolean names = false;
        for (int i = size - 1; i >= 0; i--) {
            tags[i] = (byte) best;
            names |= best != TagSet.OUTSIDE;
            best = from[i * STRIDE + best];
        }
        if (names) { // nobody asks how certain it is that there is none
            backward(scores, size);
            margins(size);
        }
    }

    private int transition(int before, int tag) {
        return transitions[before * NameWeights.SIDE + tag];
    }

    private void step(int[] scores, int row) {
        for (int tag = 0; tag < TagSet.SIZE; tag++) {
            int best = NEVER;
            int source = 0;
            for (int before : sources[tag]) {
                int value = forward[row - STRIDE + before] + transitions[before * NameWeights.SIDE + tag];
                if (value > best) {
                    best = value;
                    source = before;
                }
            }
            forward[row + tag] = best + scores[row + tag];
            from[row + tag] = (byte) source;
        }
    }

    private int last(int size) {
        int row = (size - 1) * STRIDE;
        int best = 0;
        int most = NEVER;
        for (int tag : sources[TagSet.SIZE]) {
            int value = forward[row + tag] + transition(tag, TagSet.SIZE);
            if (value > most) {
                most = value;
                best = tag;
            }
        }
        return best;
    }

    /** The best that can still come behind each tag. */
    private void backward(int[] scores, int size) {
        int row = (size - 1) * STRIDE;
        for (int tag = 0; tag < TagSet.SIZE; tag++) {
            backward[row + tag] = TagSet.canFollow(tag, -1) ? transition(tag, TagSet.SIZE) : NEVER;
        }
        for (row -= STRIDE; row >= 0; row -= STRIDE) {
            Arrays.fill(backward, row, row + TagSet.SIZE, NEVER);
            for (int next = 0; next < TagSet.SIZE; next++) {
                int behind = scores[row + STRIDE + next] + backward[row + STRIDE + next];
                for (int tag : sources[next]) {
                    int value = behind + transitions[tag * NameWeights.SIDE + next];
                    backward[row + tag] = Math.max(backward[row + tag], value);
                }
            }
        }
    }

    private void margins(int size) {
        for (int i = 0; i < size; i++) {
            int row = i * STRIDE;
            int chosen = tags[i];
            int other = NEVER;
            for (int tag = 0; tag < TagSet.SIZE; tag++) {
                if (tag != chosen) {
                    other = Math.max(other, forward[row + tag] + backward[row + tag]);
                }
            }
            margins[i] = forward[row + chosen] + backward[row + chosen] - other;
        }
    }

    private void reserve(int size) {
        if (tags.length < size) {
            int length = Math.max(size, 2 * tags.length);
            forward = new int[length * STRIDE];
            backward = new int[length * STRIDE];
            from = new byte[length * STRIDE];
            tags = new byte[length];
            margins = new int[length];
        }
    }
}
