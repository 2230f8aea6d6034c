package io.depesche.nlp.domain.tag.crf;

import java.util.Arrays;

/**
 * Finds the best sequence of tags (Viterbi) and how far each tag lies ahead of the best sequence with another one at its place. All in whole
 * numbers, so that the result does not hang on the machine. Linear in the number of tokens; reused; for one thread.
 */
final class TagSearch {

    /** Far below all sums of a sentence, and so far from the smallest number that two of them can be added. */
    private static final int NEVER = -500_000_000;

    private static final int STRIDE = NameWeights.STRIDE;
    private static final int TAGS = TagSet.SIZE;

    /** From tag to tag, a row for each tag before, {@link #NEVER} where it cannot be; and the other way about. */
    private final int[] moves = new int[TAGS * STRIDE];

    private final int[] movesBack = new int[TAGS * STRIDE];
    private final int[] first = new int[STRIDE];
    private final int[] last = new int[STRIDE];
    private int[] forward = new int[64 * STRIDE];
    private int[] backward = new int[64 * STRIDE];
    private final int[] behind = new int[STRIDE];
    byte[] tags = new byte[64];
    int[] margins = new int[64];

    /** @param transitions as {@link NameWeights#transitions} gives them */
    TagSearch(short[] transitions) {
        Arrays.fill(moves, NEVER);
        Arrays.fill(movesBack, NEVER);
        Arrays.fill(first, NEVER);
        Arrays.fill(last, NEVER);
        for (int tag = 0; tag < TAGS; tag++) {
            if (TagSet.canFollow(-1, tag)) {
                first[tag] = transitions[TAGS * NameWeights.SIDE + tag];
            }
            if (TagSet.canFollow(tag, -1)) {
                last[tag] = transitions[tag * NameWeights.SIDE + TAGS];
            }
            for (int before = 0; before < TAGS; before++) {
                if (TagSet.canFollow(before, tag)) {
                    moves[before * STRIDE + tag] = transitions[before * NameWeights.SIDE + tag];
                    movesBack[tag * STRIDE + before] = transitions[before * NameWeights.SIDE + tag];
                }
            }
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
        for (int tag = 0; tag < STRIDE; tag++) {
            forward[tag] = Math.max(NEVER, scores[tag] + first[tag]);
        }
        for (int i = 1; i < size; i++) {
            step(scores, i * STRIDE);
        }
        if (trace(size)) { // nobody asks how certain it is that there is no name
            backward(scores, size);
            margins(size);
        }
    }

    /** The best that leads to each tag of a token. Plain loops over whole rows, which the compiler makes wide. */
    private void step(int[] scores, int row) {
        Arrays.fill(forward, row, row + STRIDE, NEVER);
        for (int before = 0; before < TAGS; before++) {
            int base = forward[row - STRIDE + before];
            int from = before * STRIDE;
            for (int tag = 0; tag < STRIDE; tag++) {
                forward[row + tag] = Math.max(forward[row + tag], base + moves[from + tag]);
            }
        }
        for (int tag = 0; tag < STRIDE; tag++) {
            forward[row + tag] = Math.max(NEVER, forward[row + tag] + scores[row + tag]);
        }
    }

    /** Goes back along the best tags. Returns whether there is a name among them. */
    private boolean trace(int size) {
        boolean names = false;
        int next = best((size - 1) * STRIDE, last, 0);
        for (int i = size - 1; i >= 0; i--) {
            tags[i] = (byte) next;
            names |= next != TagSet.OUTSIDE;
            next = i == 0 ? 0 : best((i - 1) * STRIDE, movesBack, next * STRIDE);
        }
        return names;
    }

    /** The tag of a token from which a move is best; of equals the first. */
    private int best(int row, int[] values, int offset) {
        int best = 0;
        int most = Integer.MIN_VALUE;
        for (int tag = 0; tag < TAGS; tag++) {
            int value = forward[row + tag] + values[offset + tag];
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
        System.arraycopy(last, 0, backward, row, STRIDE);
        for (row -= STRIDE; row >= 0; row -= STRIDE) {
            for (int tag = 0; tag < STRIDE; tag++) {
                behind[tag] = Math.max(NEVER, scores[row + STRIDE + tag] + backward[row + STRIDE + tag]);
            }
            Arrays.fill(backward, row, row + STRIDE, NEVER);
            for (int next = 0; next < TAGS; next++) {
                int base = behind[next];
                int from = next * STRIDE;
                for (int tag = 0; tag < STRIDE; tag++) {
                    backward[row + tag] = Math.max(backward[row + tag], base + movesBack[from + tag]);
                }
            }
        }
    }

    private void margins(int size) {
        for (int i = 0; i < size; i++) {
            int row = i * STRIDE;
            int chosen = tags[i];
            int other = NEVER;
            for (int tag = 0; tag < TAGS; tag++) {
                if (tag != chosen) {
                    other = Math.max(other, Math.max(NEVER, forward[row + tag] + backward[row + tag]));
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
            tags = new byte[length];
            margins = new int[length];
        }
    }
}
