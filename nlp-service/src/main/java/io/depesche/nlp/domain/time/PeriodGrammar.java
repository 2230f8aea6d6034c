package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.number.Numeral;
import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.time.Meaning.Amount;
import io.depesche.nlp.domain.time.Meaning.Away;
import io.depesche.nlp.domain.time.Meaning.AwayFromThere;
import io.depesche.nlp.domain.time.Meaning.Duration;
import io.depesche.nlp.domain.time.Meaning.WholeYear;
import io.depesche.nlp.domain.time.Meaning.Year;
import io.depesche.nlp.domain.time.Scan.YearPhrase;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Spans longer than a day: {@code vergangene Woche}, {@code dieses Jahres}, {@code Jahr 2000}, {@code Ende des Monats},
 * {@code Wochenende}; {@link YearPartGrammar} and {@link DecadeGrammar} read seasons, quarters, decades and centuries for it.
 */
final class PeriodGrammar {

    /** Units that have a beginning, a middle and an end worth naming. */
    private static final List<String> WHOLE = List.of("Y", "M", "W", "Q", "DE", "CE");

    private final Scan scan;

    private final DateGrammar dates;
    private final DecadeGrammar decades;
    private final YearPartGrammar yearParts;

    PeriodGrammar(Scan scan, DateGrammar dates) {
        this.scan = scan;
        this.dates = dates;
        this.decades = new DecadeGrammar(scan);
        this.yearParts = new YearPartGrammar(scan);
    }

    @Nullable
    TimeExpression at(int i) {
        TimeExpression found = yearParts.weekdayOfMonth(i);
        if (found == null) {
            found = edge(i);
        }
        if (found == null) {
            found = related(i);
        }
        if (found == null) {
            found = yearWord(i);
        }
        if (found == null) {
            found = yearParts.season(i);
        }
        if (found == null) {
            found = yearParts.partOfYear(i);
        }
        if (found == null) {
            found = yearParts.partOfMonth(i);
        }
        if (found == null) {
            found = half(i);
        }
        if (found == null) {
            found = decades.decade(i);
        }
        if (found == null) {
            found = decades.century(i);
        }
        return found == null ? word(i) : found;
    }

    /** {@code Anfang November}, {@code Ende der 90er Jahre}, {@code Mitte nächsten Jahres}, {@code Jahresende 2025}. */
    private @Nullable TimeExpression edge(int i) {
        String joined = scan.words.of("edgeof", scan.lower(i));
        if (joined != null) {
            int dash = joined.indexOf('-');
            String mod = joined.substring(0, dash);
            YearPhrase year = scan.yearAfter(i + 1);
            boolean named = joined.endsWith("Y") && !year.year().isOpen();
            Meaning meaning = named ? new WholeYear(year.year()) : new Away(joined.substring(dash + 1), 0);
            return new TimeExpression(i, named ? year.to() : i + 1, meaning, mod, "edge-word");
        }
        String mod = scan.words.of("edge", scan.lower(i));
        boolean capital = scan.token(i).isCapitalised();
        boolean adverb = scan.is(i, "anfangs") || scan.is(i, "eingangs") || scan.is(i, "ausgangs");
        if (mod == null || !capital && !adverb && !scan.is(i, "frühen") && !scan.is(i, "späten")) {
            return null;
        }
        int at = scan.afterArticle(i + 1);
        if (!capital && !adverb && scan.small(at, 4) < 0 && decades.decade(at) == null && decades.century(at) == null) {
            return null;
        }
        TimeExpression inner = inner(at, at > i + 1);
        return inner == null || inner.mod() != null
                ? null
                : new TimeExpression(i, inner.to(), inner.meaning(), mod, "edge");
    }

    /** {@code zweiten Hälfte des 19. Jahrhunderts}, {@code ersten Hälfte der 80er Jahre}. */
    private @Nullable TimeExpression half(int i) {
        if (!scan.is(i + 1, "hälfte") || !scan.token(i).isWord()) {
            return null;
        }
        Integer which = scan.numbers.ordinal(scan.lower(i));
        int at = scan.afterArticle(i + 2);
        if (which == null || which < 1 || which > 2 || at == i + 2) {
            return null;
        }
        TimeExpression inner = decades.century(at);
        inner = inner == null ? decades.decade(at) : inner;
        return inner == null
                ? null
                : new TimeExpression(i, inner.to(), inner.meaning(), which == 1 ? "START" : "END", "edge");
    }

    private @Nullable TimeExpression inner(int at, boolean article) {
        TimeExpression inner = related(at);
        if (inner == null) {
            inner = dates.related(at);
        }
        if (inner == null) {
            inner = yearWord(at);
        }
        if (inner == null) {
            inner = decades.decade(at);
        }
        if (inner == null) {
            inner = decades.century(at);
        }
        if (inner == null) {
            inner = yearParts.season(at);
        }
        if (inner == null && scan.monthEnd(at) > 0) {
            inner = dates.at(at);
        }
        if (inner == null && scan.year(at) > 0) {
            inner = new TimeExpression(at, at + 1, new WholeYear(Year.of(scan.year(at))), "year");
        }
        String unit = inner == null && article ? scan.words.unit(scan.lower(at)) : null;
        return unit != null && WHOLE.contains(unit) ? new TimeExpression(at, at + 1, new Away(unit, 0), "unit") : inner;
    }

    /** {@code vergangene Woche}, {@code nächsten drei Jahren}, {@code dieses Wochenende}, {@code letzten Monate}. */
    private @Nullable TimeExpression related(int i) {
        String relation = scan.words.adjective("relation", scan.lower(i));
        if (relation == null) {
            return null;
        }
        int distance = Integer.parseInt(relation);
        int at = i + 1;
        Numeral number = scan.numeral(at);
        String some = number == null ? scan.words.of("some", scan.lower(at)) : null;
        if (number != null || some != null) {
            at = number == null ? at + 1 : number.to();
        }
        boolean described = scan.words.unit(scan.lower(at)) == null
                && scan.token(at).isWord()
                && !scan.token(at).isCapitalised()
                && scan.lower(at).endsWith("n")
                && scan.words.unit(scan.lower(at + 1)) != null;
        at = described ? at + 1 : at;
        String unit = scan.token(at).isCapitalised() ? scan.words.unit(scan.lower(at)) : null;
        if (unit == null) {
            return null;
        }
        if (scan.year(at + 1) > 0 && unit.equals("Y")) {
            return null;
        }
        if (number != null || some != null || isPlural(scan.lower(at), unit, scan.lower(i))) {
            String count = number == null || number.value() == null
                    ? "X"
                    : number.value().toPlainString();
            if (unit.equals("WE") && distance == 0) {
                return null;
            }
            return new TimeExpression(
                    i,
                    at + 1,
                    new Duration(List.of(new Amount(count, unit)), distance < 0 ? -1 : distance),
                    "duration-related");
        }
        if (unit.startsWith("T")) {
            return null;
        }
        if (unit.equals("NI")) {
            return new TimeExpression(
                    i, at + 1, new Meaning.DayPart(new Away("D", distance < 0 ? -1 : 0), "NI", false), "day-part");
        }
        int weekday = unit.equals("W") ? scan.words.weekday(scan.lower(at + 1)) : 0;
        if (weekday > 0) {
            return new TimeExpression(i, at + 2, new Meaning.Weekday(weekday, distance), "weekday-related");
        }
        return new TimeExpression(i, at + 1, new Away(unit, distance), "unit-related");
    }

    /** {@code Tage}, {@code Jahren}; {@code Woche} and {@code Wochenende} are one. {@code letzten Jahres} is one, too. */
    private static boolean isPlural(String noun, String unit, String adjective) {
        return switch (noun) {
            case "tage",
                    "tagen",
                    "wochen",
                    "monate",
                    "monaten",
                    "jahre",
                    "jahrzehnte",
                    "jahrzehnten",
                    "jahrhunderte",
                    "jahrhunderten",
                    "stunden",
                    "minuten",
                    "sekunden",
                    "nächte",
                    "nächten",
                    "wochenenden",
                    "quartale",
                    "quartalen",
                    "halbjahre",
                    "arbeitstage",
                    "arbeitstagen",
                    "werktage" -> true;
            case "jahren" -> !adjective.endsWith("m");
            default -> unit.startsWith("T") && noun.endsWith("en");
        };
    }

    /** {@code Jahr 2000}, {@code Jahren 2000}; {@code des Jahres} and {@code das Jahr} alone are this year. */
    private @Nullable TimeExpression yearWord(int i) {
        if (!Scan.isYearWord(scan.lower(i)) || !scan.token(i).isCapitalised()) {
            return null;
        }
        Token number = scan.token(i + 1);
        if (number.isDigits()
                && number.length() >= 3
                && number.length() <= 4
                && !(scan.tokens.glued(i + 2, ".")
                        && scan.token(i + 3).isDigits()
                        && scan.token(i + 3).glued())) {
            return new TimeExpression(i, i + 2, new WholeYear(Year.of(Integer.parseInt(number.text()))), "year-word");
        }
        return null;
    }

    /** {@code Vorjahr}, {@code heuer}, {@code Wochenende}, {@code tags darauf}, {@code Vortag}. */
    private @Nullable TimeExpression word(int i) {
        String lower = scan.lower(i);
        String now = scan.words.adjective("now", lower);
        if (now != null) {
            int amount = Integer.parseInt(now.substring(0, now.length() - 1));
            String unit = now.substring(now.length() - 1).toUpperCase(Locale.ROOT);
            Meaning meaning = unit.equals("C") ? new AwayFromThere("Y", amount) : new Away(unit, amount);
            return new TimeExpression(i, i + 1, meaning, "unit-word");
        }
        String near = scan.words.of("near", lower);
        if (near != null && scan.token(i).isCapitalised()) {
            return new TimeExpression(i, i + 1, new AwayFromThere("D", Integer.parseInt(near)), "near-day");
        }
        if (lower.equals("wochenende") || lower.equals("wochenendes")) {
            return new TimeExpression(i, i + 1, new Away("WE", 0), "weekend");
        }
        boolean nextDay = scan.is(i + 1, "darauf") || scan.is(i + 1, "danach");
        boolean dayBefore = scan.is(i + 1, "zuvor") || scan.is(i + 1, "davor");
        boolean day = lower.equals("tags")
                || lower.equals("tag") && (scan.is(i - 1, "am") || scan.is(i - 1, "einen") || scan.is(i - 1, "den"));
        if (day && (nextDay || dayBefore)) {
            return new TimeExpression(i, i + 2, new AwayFromThere("D", nextDay ? 1 : -1), "near-day");
        }
        boolean same = lower.equals("selben") || lower.equals("gleichen") || lower.equals("diesem");
        if (same && scan.is(i + 1, "tag")) {
            return new TimeExpression(i, i + 2, new AwayFromThere("D", 0), "near-day");
        }
        if (lower.equals("tag") && scan.is(i - 1, "nächsten")
                || (lower.equals("nächsten") || lower.equals("folgenden")) && scan.is(i + 1, "tag")) {
            return new TimeExpression(i, i + 2, new AwayFromThere("D", 1), "near-day");
        }
        return null;
    }
}
