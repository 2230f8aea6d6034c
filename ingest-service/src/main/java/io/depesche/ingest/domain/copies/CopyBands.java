package io.depesche.ingest.domain.copies;

import java.util.Arrays;

/**
 * Locality-sensitive hashing: 16 bands of two MinHash values each. Two texts of whose shingles a share {@code j} is common have at least
 * one band in common with probability {@code 1 − (1 − j²)^16}: 0.99 for half, 0.78 for three tenths (a copy cut to a third), 0.04 for
 * what two reports of one event have in common. Bands only name candidates; {@link CopyTest} decides.
 */
public final class CopyBands {

    private static final int BANDS = 16;
    private static final int ROWS = 2;

    /** A shorter text is compared with none: three words in common are most of it. */
    static final int FEWEST_SHINGLES = 15;

    private static final long[] NONE = {};

    private CopyBands() {}

    /** The bands of a text, or none for a text that is too short. */
    public static long[] of(Shingles text) {
        if (text.size() < FEWEST_SHINGLES) {
            return NONE;
        }
        long[] least = new long[BANDS * ROWS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (long shingle : text.hashes()) {
            for (int i = 0; i < least.length; i++) {
                long value = Shingles.mixed(shingle ^ (i + 1) * 0x9e3779b97f4a7c15L);
                least[i] = Math.min(least[i], value);
            }
        }
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            bands[band] = Shingles.mixed(least[band * ROWS] * 31 + least[band * ROWS + 1] + band);
        }
        return bands;
    }
}
