package io.depesche.nlp.domain.tag.crf;

import java.nio.ByteBuffer;

/**
 * What kind of name a word is by its letters alone: {@code -ovič} ends family names, {@code -hausen} places. A linear model over pieces of
 * two to four letters, learned on lists of names; good for names that no list has. Immutable, thread-safe.
 *
 * <p>Bytes: {@link #SLOTS} rows of {@link #KINDS} weights in steps of {@link #STEP}.
 */
public final class NameForms {

    /** Place, first name, family name, common noun. */
    public static final int KINDS = 4;

    public static final int SLOTS = 1 << 16;

    public static final double STEP = 0.04;

    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;

    /** Bounds of the levels of likeness. */
    private static final double[] LEVELS = {0.05, 0.2, 0.4, 0.6, 0.8, 0.95};

    private final byte[] weights;

    private NameForms(byte[] weights) {
        this.weights = weights;
    }

    static NameForms read(ByteBuffer in) {
        byte[] weights = new byte[SLOTS * KINDS];
        in.get(weights);
        return new NameForms(weights);
    }

    /** Slots of the pieces of a word. */
    public static int[] slots(String word) {
        String framed = "^" + word + "$";
        int count = 0;
        for (int n = SHORTEST; n <= LONGEST; n++) {
            count += Math.max(0, framed.length() - n + 1);
        }
        int[] slots = new int[count];
        int at = 0;
        for (int n = SHORTEST; n <= LONGEST; n++) {
            for (int i = 0; i + n <= framed.length(); i++) {
                slots[at++] = (int) Hash.of(framed, i, i + n) & SLOTS - 1;
            }
        }
        return slots;
    }

    /** How like each kind the word is, from 0 to 6. */
    int[] likeness(String word) {
        double[] sums = new double[KINDS];
        for (int slot : slots(word)) {
            for (int kind = 0; kind < KINDS; kind++) {
                sums[kind] += weights[slot * KINDS + kind] * STEP;
            }
        }
        double total = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            sums[kind] = StrictMath.exp(sums[kind]);
            total += sums[kind];
        }
        int[] likeness = new int[KINDS];
        for (int kind = 0; kind < KINDS; kind++) {
            for (double level : LEVELS) {
                likeness[kind] += sums[kind] > level * total ? 1 : 0;
            }
        }
        return likeness;
    }
}
