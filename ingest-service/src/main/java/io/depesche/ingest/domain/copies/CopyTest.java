package io.depesche.ingest.domain.copies;

import java.time.Duration;

/**
 * Decides whether a text repeats another: an agency's report under another headline, with another line of credit, cut at its end, or
 * printed inside a longer piece. Two reports of one event in their own words are none, nor are two texts of one mould (weather, stock
 * prices, draws of a lottery) that differ in their numbers.
 */
public final class CopyTest {

    /** How far back a text is compared with others. An agency's report is printed within hours; a column may quote it for days. */
    public static final Duration WINDOW = Duration.ofDays(14);

    /** Share of the shorter text that must stand in the other. */
    private static final double REPEATED = 0.7;

    /** A short text inside a long one: so much of it is no quotation any more. */
    private static final double CONTAINED = 0.85;

    private static final int FEWEST_CONTAINED = 40;
    private static final double HALF = 0.5;

    /** Of the shorter text's numbers, if it has so many at all. */
    private static final double SAME_NUMBERS = 0.7;

    private static final int ENOUGH_NUMBERS = 3;

    private CopyTest() {}

    /**
     * Compares two texts; the order does not matter.
     *
     * @return share of the shorter text that stands in the other, between 0 and 1, or 0 if neither repeats the other
     */
    public static double similarity(Shingles one, Shingles other) {
        Shingles shorter = one.size() <= other.size() ? one : other;
        Shingles longer = shorter == one ? other : one;
        if (shorter.size() < CopyBands.FEWEST_SHINGLES) {
            return 0;
        }
        int shared = shorter.shared(longer);
        double contained = (double) shared / shorter.size();
        double resemblance = (double) shared / (shorter.size() + longer.size() - shared);
        boolean repeats = contained >= REPEATED && resemblance >= HALF;
        boolean stands = contained >= CONTAINED && shorter.size() >= FEWEST_CONTAINED;
        return (repeats || stands) && haveSameNumbers(shorter, longer) ? Math.round(contained * 1000) / 1000.0 : 0;
    }

    /** How much of the shorter text stands in the other at all. */
    public static double overlap(Shingles one, Shingles other) {
        int smaller = Math.min(one.size(), other.size());
        return smaller == 0 ? 0 : (double) one.shared(other) / smaller;
    }

    private static boolean haveSameNumbers(Shingles shorter, Shingles longer) {
        int numbers = shorter.numbers().size();
        long shared =
                shorter.numbers().stream().filter(longer.numbers()::contains).count();
        return numbers < ENOUGH_NUMBERS || shared >= SAME_NUMBERS * numbers;
    }
}
