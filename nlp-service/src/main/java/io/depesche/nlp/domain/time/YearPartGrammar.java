package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.time.Meaning.YearPart;
import io.depesche.nlp.domain.time.Scan.YearPhrase;
import org.jspecify.annotations.Nullable;

/** Parts of a year: {@code Sommer 2005}, {@code Winter 2024/25}, {@code drittes Quartal}, {@code zweite Jahreshälfte}. */
final class YearPartGrammar {

    private final Scan scan;

    YearPartGrammar(Scan scan) {
        this.scan = scan;
    }

    /** {@code Sommer}, {@code Herbst 1998}, {@code Winter 2024/25}. */
    @Nullable
    TimeExpression season(int i) {
        String season = scan.token(i).isCapitalised() ? scan.words.of("season", scan.lower(i)) : null;
        if (season == null) {
            return null;
        }
        YearPhrase year = scan.yearAfter(i + 1);
        boolean twoYears = !year.year().isOpen()
                && scan.tokens.glued(year.to(), "/")
                && scan.token(year.to() + 1).isDigits();
        int to = twoYears ? year.to() + 2 : year.to();
        return new TimeExpression(i, to, new YearPart(year.year(), season), "season");
    }

    /** {@code letzten Juniwoche}, {@code ersten Augustwoche 2025}, {@code zweiten Julihälfte}; {@code i} is the adjective. */
    @Nullable
    TimeExpression partOfMonth(int i) {
        String lower = scan.lower(i + 1);
        boolean week = lower.endsWith("woche");
        boolean half = lower.endsWith("hälfte");
        if (!scan.token(i + 1).isCapitalised() || !week && !half) {
            return null;
        }
        String stem = lower.substring(0, lower.length() - (week ? 5 : 6));
        int month = scan.words.month(stem);
        boolean thisMonth = half && stem.equals("monats");
        Integer which = which(i);
        if (which == null || which > 4 || month == 0 && !thisMonth || half && (which < 1 || which > 2)) {
            return null;
        }
        YearPhrase year = scan.yearAfter(i + 2);
        String mod = half ? which == 1 ? "START" : "END" : null;
        Meaning meaning = thisMonth
                ? new Meaning.Away("M", 0)
                : half ? new Meaning.Month(year.year(), month) : new Meaning.MonthWeek(year.year(), month, which);
        return new TimeExpression(i, thisMonth ? i + 2 : year.to(), meaning, mod, "part-of-month");
    }

    /** {@code letzten Sonntag im Oktober}, {@code ersten Mittwoch des September 2025}; {@code i} is the adjective. */
    @Nullable
    TimeExpression weekdayOfMonth(int i) {
        int weekday = scan.token(i + 1).isCapitalised() ? scan.words.weekday(scan.lower(i + 1)) : 0;
        boolean link = scan.is(i + 2, "im") || scan.is(i + 2, "des");
        int monthEnd = weekday > 0 && link ? scan.monthEnd(i + 3) : -1;
        Integer which = monthEnd > 0 ? which(i) : null;
        if (which == null || which > 4) {
            return null;
        }
        YearPhrase year = scan.yearAfter(monthEnd);
        Meaning meaning = new Meaning.WeekdayOfMonth(year.year(), scan.words.month(scan.lower(i + 3)), weekday, which);
        return new TimeExpression(i, year.to(), meaning, "weekday-related");
    }

    /** {@code ersten} 1, {@code letzten} -1; {@code null} for other words. */
    private @Nullable Integer which(int i) {
        if (scan.lower(i).startsWith("letzt")) {
            return -1;
        }
        return scan.token(i).isWord() ? scan.numbers.ordinal(scan.lower(i)) : null;
    }

    /** {@code dritten Quartal 2024}, {@code zweiten Jahreshälfte}, {@code 1. Halbjahr}, {@code Q3 2024}. */
    @Nullable
    TimeExpression partOfYear(int i) {
        if (scan.is(i, "q")
                && scan.small(i + 1, 1) >= 1
                && scan.small(i + 1, 1) <= 4
                && scan.token(i + 1).glued()) {
            return part(i, i + 2, "Q" + scan.small(i + 1, 1));
        }
        Integer ordinal = null;
        int at = i + 1;
        if (scan.token(i).isWord()) {
            ordinal = scan.numbers.ordinal(scan.lower(i));
        } else if (scan.small(i, 1) > 0 && scan.tokens.glued(i + 1, ".")) {
            ordinal = scan.small(i, 1);
            at = i + 2;
        }
        if (ordinal == null) {
            return null;
        }
        return switch (scan.lower(at)) {
            case "quartal", "quartals", "vierteljahr", "trimester" ->
                ordinal <= 4 ? part(i, at + 1, "Q" + ordinal) : null;
            case "halbjahr", "halbjahrs", "halbjahres", "jahreshälfte" ->
                ordinal <= 2 ? part(i, at + 1, "H" + ordinal) : null;
            default -> null;
        };
    }

    private TimeExpression part(int from, int to, String code) {
        YearPhrase year = scan.yearAfter(to);
        return new TimeExpression(from, year.to(), new YearPart(year.year(), code), "part-of-year");
    }
}
