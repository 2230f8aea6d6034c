package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.time.Meaning.Day;
import io.depesche.nlp.domain.time.Meaning.DayPart;
import io.depesche.nlp.domain.time.Meaning.Feast;
import io.depesche.nlp.domain.time.Meaning.Month;
import io.depesche.nlp.domain.time.Meaning.NamedAway;
import io.depesche.nlp.domain.time.Meaning.Weekday;
import io.depesche.nlp.domain.time.Scan.YearPhrase;
import org.jspecify.annotations.Nullable;

/**
 * Days and months by name: {@code 19. Juni}, {@code Montag, dem 17. Juni 2024}, {@code November}, {@code letzten September},
 * {@code Montagabend}, {@code Pfingstmontag 2025}; those in digits are {@link NumericDateGrammar}'s.
 */
final class DateGrammar {

    private final Scan scan;

    private final NumericDateGrammar numbers;

    private final Feasts feasts = Feasts.shared();

    DateGrammar(Scan scan) {
        this.scan = scan;
        this.numbers = new NumericDateGrammar(scan);
    }

    @Nullable
    TimeExpression at(int i) {
        Token token = scan.token(i);
        if (token.isDigits()) {
            TimeExpression numeric = numbers.at(i);
            numeric = numeric != null ? numeric : dayOfMonth(i, i, 0);
            return numeric != null ? numeric : dayOnly(i);
        }
        if (!token.isWord()) {
            return null;
        }
        TimeExpression feast = feast(i);
        if (feast != null) {
            return feast;
        }
        TimeExpression weekday = weekday(i);
        if (weekday != null) {
            return weekday;
        }
        int monthEnd = scan.monthEnd(i);
        if (monthEnd > 0) {
            return month(i, monthEnd);
        }
        return dayOfMonth(i, i, 0);
    }

    /** {@code am 10. gab die Firma bekannt}: a day of the month that everybody speaks of. */
    private @Nullable TimeExpression dayOnly(int i) {
        int day = scan.small(i, 2);
        boolean on = scan.is(i - 1, "am") || scan.is(i - 1, "vom") || scan.is(i - 1, "zum") && scan.is(i - 2, "bis");
        boolean dot = scan.tokens.glued(i + 1, ".");
        Token next = scan.token(i + 2);
        boolean link = next.is("und") || next.is("bis") || next.is("sowie") || next.is("oder");
        boolean verb = !link
                && next.isWord()
                && !next.isCapitalised()
                && !next.newLine()
                && scan.numbers.ordinal(next.lower()) == null;
        boolean adjective = next.isWord()
                && scan.token(i + 3).isCapitalised()
                && (next.lower().endsWith("en") || next.lower().endsWith("er"))
                && !isDeterminer(next.lower());
        return day > 0 && day < 32 && on && dot && verb && !adjective
                ? new TimeExpression(i, i + 2, new Meaning.DayOnly(day), "day-only")
                : null;
    }

    /** {@code gab am 10. ihren Rückzug bekannt}: no adjective of a tenth thing. */
    private static boolean isDeterminer(String lower) {
        return lower.startsWith("ihre")
                || lower.startsWith("seine")
                || lower.startsWith("eine")
                || lower.equals("den")
                || lower.equals("der");
    }

    private TimeExpression month(int i, int monthEnd) {
        YearPhrase year = scan.yearAfter(monthEnd);
        return new TimeExpression(
                i,
                year.to(),
                new Month(year.year(), scan.words.month(scan.lower(i))),
                year.year().isOpen() ? "month" : "month-year");
    }

    /** {@code 19. Juni 2024}, {@code zweiten Mai}, {@code 7. 4.}; {@code from} is where the weekday before it begins. */
    private @Nullable TimeExpression dayOfMonth(int from, int i, int weekday) {
        int day = scan.small(i, 2);
        int at;
        if (day == 0 && scan.tokens.glued(i + 1, ".") && scan.monthEnd(i + 2) > 0) {
            return NumericDateGrammar.impossible(
                    from, scan.yearAfter(scan.monthEnd(i + 2)).to());
        }
        if (day > 0) {
            boolean dot = scan.tokens.glued(i + 1, ".");
            at = dot ? i + 2 : i + 1;
        } else {
            Integer ordinal = scan.token(i).isWord() ? scan.numbers.ordinal(scan.lower(i)) : null;
            if (ordinal == null || ordinal > 31) {
                return null;
            }
            day = ordinal;
            at = i + 1;
        }
        int monthEnd = scan.monthEnd(at);
        if (monthEnd < 0) {
            return null;
        }
        if (day > 31) {
            return NumericDateGrammar.impossible(from, scan.yearAfter(monthEnd).to());
        }
        YearPhrase year = scan.yearAfter(monthEnd);
        int month = scan.words.month(scan.lower(at));
        return new TimeExpression(
                from,
                year.to(),
                new Day(year.year(), month, day, weekday),
                year.year().isOpen() ? "day-month" : "day-month-year");
    }

    /** {@code Montag}, {@code Montagabend}, {@code Montag früh}, {@code Montag, dem 17. Juni}. */
    private @Nullable TimeExpression weekday(int i) {
        String lower = scan.lower(i);
        int weekday = scan.words.weekday(lower);
        if (weekday == 0) {
            return weekdayCompound(i, lower);
        }
        if (!scan.token(i).isCapitalised()) {
            return null;
        }
        int at = i + 1;
        if (scan.is(at, ",")) {
            at++;
        }
        at = scan.afterArticle(at);
        if (!scan.is(i + 1, "(")) {
            TimeExpression day = dayOfMonth(i, at, weekday);
            day = day == null ? numbers.dotted(i, at, weekday) : day;
            if (day != null) {
                return day;
            }
        }
        String part = scan.words.of("daypart", scan.lower(i + 1));
        if (part != null && !scan.is(i + 1, "mitternacht") && !scan.is(i + 1, "frühe")) {
            return part(i, i + 2, new Weekday(weekday, null), part);
        }
        return new TimeExpression(i, i + 1, new Weekday(weekday, null), "weekday");
    }

    private @Nullable TimeExpression weekdayCompound(int i, String lower) {
        int tag = lower.indexOf("tag");
        int cut = lower.startsWith("mittwoch")
                ? 8 // Mittwochnachmittag has its «tag» elsewhere
                : lower.startsWith("sonnabend") ? 9 : tag > 0 ? tag + 3 : -1;
        if (cut < 0 || cut >= lower.length() || !scan.token(i).isCapitalised()) {
            return null;
        }
        int weekday = scan.words.weekday(lower.substring(0, cut));
        if (weekday == 0) {
            return null;
        }
        String rest = lower.substring(cut);
        String part = scan.words.of("daypart", rest);
        int from = scan.is(i - 1, "frühen") || scan.is(i - 1, "späten") ? i - 1 : i;
        return part == null || part.equals("24:00") ? null : part(from, i + 1, new Weekday(weekday, null), part);
    }

    static TimeExpression part(int from, int to, @Nullable Meaning day, String part) {
        return part.indexOf(':') > 0
                ? new TimeExpression(
                        from,
                        to,
                        new Meaning.Clock(day, Integer.parseInt(part.substring(0, 2)), 0, -1, null),
                        "day-noon")
                : new TimeExpression(from, to, new DayPart(day, part, false), "day-part");
    }

    /** {@code Pfingstmontag 2025}, {@code 2. Weihnachtstag}. */
    private @Nullable TimeExpression feast(int i) {
        int to = feasts.match(scan, i);
        if (to < 0) {
            return null;
        }
        YearPhrase year = scan.yearAfter(to);
        return new TimeExpression(i, year.to(), new Feast(feasts.name(scan, i, to), year.year()), "feast");
    }

    /** {@code letzten September}, {@code vergangenen Herbst}, {@code kommenden Montag}; {@code i} is the adjective. */
    @Nullable
    TimeExpression related(int i) {
        String relation = scan.words.adjective("relation", scan.lower(i));
        if (relation == null) {
            return null;
        }
        int distance = Integer.parseInt(relation);
        String next = scan.lower(i + 1);
        int weekday = scan.words.weekday(next);
        if (weekday > 0) {
            String part = scan.words.of("daypart", scan.lower(i + 2));
            Weekday day = new Weekday(weekday, distance);
            return part != null && scan.token(i + 2).isCapitalised() && part.length() == 2
                    ? new TimeExpression(i, i + 3, new DayPart(day, part, false), "day-part")
                    : new TimeExpression(i, i + 2, day, "weekday-related");
        }
        if (scan.token(i + 1).isWord() && scan.token(i + 1).isCapitalised()) {
            TimeExpression compound = weekdayCompound(i + 1, next);
            if (compound != null && compound.meaning() instanceof DayPart part && part.day() instanceof Weekday day) {
                return new TimeExpression(
                        i, i + 2, new DayPart(new Weekday(day.weekday(), distance), part.code(), false), "day-part");
            }
        }
        int monthEnd = scan.monthEnd(i + 1);
        if (monthEnd > 0) {
            return new TimeExpression(
                    i, monthEnd, new NamedAway(scan.words.month(next), null, distance), "month-related");
        }
        String season = scan.words.of("season", next);
        return season == null || !scan.token(i + 1).isCapitalised()
                ? null
                : new TimeExpression(i, i + 2, new NamedAway(null, season, distance), "season-related");
    }
}
