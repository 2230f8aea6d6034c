package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.time.Meaning.Day;
import io.depesche.nlp.domain.time.Meaning.Year;
import org.jspecify.annotations.Nullable;

/** Days in digits: {@code 19.06.2024}, {@code 30.6.}, {@code 2024-06-19}; {@code 13.13.2024} is one of no calendar. */
final class NumericDateGrammar {

    private final Scan scan;

    NumericDateGrammar(Scan scan) {
        this.scan = scan;
    }

    /** {@code 19.06.2024}, {@code 19.6.}, {@code 19.06.24}, {@code 2024-06-19}, {@code 19/06/2024}, {@code 05/2024}. */
    @Nullable
    TimeExpression at(int i) {
        if (scan.token(i).glued()
                && !scan.token(i - 1).isWord()
                && !"(„\"»[/".contains(scan.token(i - 1).text())) {
            return null;
        }
        int year = scan.year(i);
        if (year > 0
                && scan.tokens.glued(i + 1, "-")
                && isPair(i + 2)
                && scan.tokens.glued(i + 3, "-")
                && isPair(i + 4)) {
            int month = scan.small(i + 2, 2);
            return month < 1 || month > 12
                    ? impossible(i, i + 5)
                    : numericDay(i, i + 5, year, month, scan.small(i + 4, 2), 0);
        }
        return dotted(i, i, 0);
    }

    /** @param from where the weekday before it begins */
    @Nullable
    TimeExpression dotted(int from, int i, int weekday) {
        int day = scan.small(i, 2);
        String mark = scan.token(i + 1).text();
        boolean marked = scan.tokens.glued(i + 1, ".") || scan.tokens.glued(i + 1, "/");
        int month = scan.small(i + 2, 2);
        boolean monthGlued = scan.token(i + 2).glued();
        if (day < 1 || day > 31 || !marked || month < 1 || month > 12) {
            boolean written = day >= 0
                    && month >= 0
                    && monthGlued
                    && scan.tokens.glued(i + 1, ".")
                    && scan.tokens.glued(i + 3, ".")
                    && scan.token(i + 4).glued()
                    && scan.year(i + 4) > 0;
            return written ? impossible(from, i + 5) : null;
        }
        boolean second = scan.tokens.glued(i + 3, mark);
        int year = scan.year(i + 4);
        if (second && year > 0 && (monthGlued || mark.equals("."))) {
            return numericDay(from, i + 5, year, month, day, weekday);
        }
        boolean shortYear = second
                && monthGlued
                && scan.token(i + 4).glued()
                && scan.token(i + 4).length() == 2
                && scan.small(i + 4, 2) >= 0;
        if (shortYear) {
            int two = scan.small(i + 4, 2);
            return numericDay(from, i + 5, two < 60 ? 2000 + two : 1900 + two, month, day, weekday);
        }
        boolean open = mark.equals(".")
                && second
                && monthGlued
                && !scan.is(i + 4, "uhr")
                && !(scan.token(i + 4).isDigits() && scan.token(i + 4).glued());
        return open
                ? new TimeExpression(from, i + 4, new Day(Year.OPEN, month, day, weekday), "day-month-digits")
                : null;
    }

    private static TimeExpression numericDay(int from, int to, int year, int month, int day, int weekday) {
        return new TimeExpression(from, to, new Day(Year.of(year), month, day, weekday), "day-month-year");
    }

    /** {@code 13.13.2024}, {@code 32. Mai}: written as a day, and none. */
    static TimeExpression impossible(int from, int to) {
        return new TimeExpression(from, to, new Meaning.Impossible("no such day in the calendar"), "impossible");
    }

    private boolean isPair(int i) {
        return scan.token(i).glued()
                && scan.token(i).isDigits()
                && scan.token(i).length() == 2;
    }
}
