package io.depesche.ingest.domain.copies;

import java.time.Duration;

/**
 * Decides whether a text repeats another: an agency's report under another headline, with another line of credit, cut at its end, or
 * printed inside a longer piece. Two reports of one event in their own words are none, nor are two texts of one mould (weather, stock
 * prices, draws of a lottery) that differ in their numbers. The limits were chosen by measurement ({@code CopiesEval}).
 */
public final class CopyTest {

    /** How far back a text is compared with others. An agency's report is printed within hours; a column may quote it for days. */
    public static final Duration WINDOW = Duration.ofDays(14);

    /** Share of the shorter text that must stand in the other: one changed word in eight leaves so much of its runs of three. */
    private static final double REPEATED = 0.6;

    /** And of both together: neither is mostly something else. */
    private static final double RESEMBLING = 0.4;

    /** A short text inside a long one, or what a cut has left of a long one: so much of it is no quotation any more. */
    private static final double CONTAINED = 0.85;

    /** Two or three sentences; a shorter one may be a formula of the house. */
    private static final int FEWEST_CONTAINED = 30;

    /** Two texts of one mould have up to four tenths of their numbers in common: dates, limits, small figures. Of few nothing follows. */
    private static final double SAME_NUMBERS = 0.6;

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
        boolean repeats = contained >= REPEATED && resemblance >= RESEMBLING;
        boolean stands = contained >= CONTAINED && shorter.size() >= FEWEST_CONTAINED;
        return (repeats || stands) && haveSameNumbers(shorter, longer) ? Math.round(contained * 1000) / 1000.0 : 0;
    }

    /** How much of the shorter text stands in the other at all. */
    public static double overlap(Shingles one, Shingles other) {
        int smaller = Math.min(one.size(), other.size());
        return smaller == 0 ? 0 : (double) one.shared(other) / smaller;
    }

    /** Counted by the text that has fewer: a copy has lost some with its end, or gained some with a paragraph of its own. */
    private static boolean haveSameNumbers(Shingles one, Shingles other) {
        long shared = one.numbers().stream().filter(other.numbers()::contains).count();
        int fewer = Math.min(one.numbers().size(), other.numbers().size());
        return fewer < ENOUGH_NUMBERS || shared >= SAME_NUMBERS * fewer;
    }
}
