package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.number.Numeral;
import io.depesche.nlp.domain.time.Meaning.Repeated;
import org.jspecify.annotations.Nullable;

/** What comes again: {@code jeden Montag}, {@code alle vier Jahre}, {@code dreimal im Jahr}, {@code täglich}, {@code Jahr um Jahr}. */
final class RepeatedGrammar {

    private final Scan scan;

    RepeatedGrammar(Scan scan) {
        this.scan = scan;
    }

    /** {@code jeden Montag}, {@code alle zwei Jahre}, {@code pro Tag}, {@code einmal im Monat}, {@code täglich}, {@code montags}. */
    @Nullable
    TimeExpression at(int i) {
        String lower = scan.lower(i);
        if (!scan.token(i).isWord() && !scan.token(i).isDigits()) {
            return null;
        }
        String every = scan.words.adjective("every", lower);
        if (every != null) {
            return new TimeExpression(i, i + 1, new Repeated(every), "repeated-word");
        }
        TimeExpression days = scan.token(i).isCapitalised() ? plural(i, lower) : null;
        if (days != null) {
            return days;
        }
        String unit = scan.is(i + 1, "um") || scan.is(i + 1, "für") ? scan.words.unit(lower) : null;
        if (unit != null && scan.is(i + 2, lower)) {
            return new TimeExpression(
                    i, i + 3, new Repeated(DurationGrammar.value("1", unit)), "repeated"); // Jahr um Jahr
        }
        if (lower.startsWith("jede") && lower.length() <= 6) {
            return each(i);
        }
        if (lower.equals("alle") || lower.equals("aller") || lower.equals("allen")) {
            Numeral number = scan.numeral(i + 1);
            unit = number == null || !number.isWhole() ? null : scan.unit(number.to());
            String some = number == null ? scan.words.of("some", scan.lower(i + 1)) : null;
            if (some != null) {
                unit = scan.unit(i + 2);
            }
            if (unit == null || !lower.equals("alle")) {
                return null;
            }
            String count = number == null ? "X" : String.valueOf(number.value());
            return new TimeExpression(
                    i,
                    number == null ? i + 3 : number.to() + 1,
                    new Repeated(DurationGrammar.value(count, unit)),
                    "repeated");
        }
        if (lower.equals("pro") || lower.equals("je")) {
            unit = scan.unit(i + 1);
            boolean speed = unit != null && unit.startsWith("T");
            return unit == null || speed && !lower.equals("pro")
                    ? null
                    : new TimeExpression(i, i + 2, new Repeated(DurationGrammar.value("1", unit)), "repeated-per");
        }
        if ((lower.equals("im") || lower.equals("am")) && isSingleUnit(i + 1) && scan.year(i + 2) == 0 && isRate(i)) {
            return new TimeExpression(
                    i,
                    i + 2,
                    new Repeated(DurationGrammar.value("1", String.valueOf(scan.unit(i + 1)))),
                    "repeated-per");
        }
        int weekday = lower.endsWith("s") ? scan.words.weekday(lower.substring(0, lower.length() - 1)) : 0;
        if (weekday > 0 && !scan.isArticle(i - 1) && !scan.is(i - 1, "eines") && !scan.is(i - 1, "jedes")) {
            return new TimeExpression(i, i + 1, new Repeated("XXXX-WXX-" + weekday), "repeated-weekday");
        }
        return times(i);
    }

    /** {@code an Werktagen}, {@code an Wochenenden}, {@code an den Sonntagen} */
    private @Nullable TimeExpression plural(int i, String lower) {
        if (!scan.before(i).equals("an")) {
            return null;
        }
        int weekday = lower.endsWith("en") ? scan.words.weekday(lower.substring(0, lower.length() - 2)) : 0;
        String value = weekday > 0
                ? "XXXX-WXX-" + weekday
                : lower.equals("werktagen") ? "XXXX-WXX-WD" : lower.equals("wochenenden") ? "XXXX-WXX-WE" : null;
        return value == null ? null : new TimeExpression(i, i + 1, new Repeated(value), "repeated-weekday");
    }

    private boolean isSingleUnit(int i) {
        return switch (scan.lower(i)) {
            case "jahr", "monat", "tag" -> true;
            default -> false;
        };
    }

    /** {@code im Jahr} after a number of things or before one: {@code 350 Euro im Monat}, {@code im Jahr 2,5 Millionen}. */
    private boolean isRate(int i) {
        if (scan.is(i, "am")) {
            Numeral number = scan.numeral(i - 2);
            return scan.is(i - 1, "mal")
                    || scan.lower(i - 1).endsWith("mal")
                    || number != null && scan.token(i - 1).isCapitalised();
        }
        boolean early = scan.token(i + 2).isDigits()
                && scan.token(i + 2).length() == 3
                && !scan.token(i + 3).isCapitalised()
                && !scan.is(i + 3, ".");
        return !early
                && !scan.is(i + 2, "der")
                && !scan.is(i + 2, "des")
                && !scan.is(i + 2, "seiner")
                && !scan.is(i + 2, "nach")
                && !scan.is(i + 2, "vor")
                && !scan.is(i + 2, "zuvor")
                && !scan.is(i + 2, "darauf");
    }

    private @Nullable TimeExpression each(int i) {
        int at = i + 1;
        Integer ordinal = scan.token(at).isWord() ? scan.numbers.ordinal(scan.lower(at)) : null;
        at = ordinal == null ? at : at + 1;
        String next = scan.lower(at);
        int weekday = scan.words.weekday(next);
        if (weekday > 0) {
            int to = scan.is(at + 1, "im") && scan.is(at + 2, "monat") ? at + 3 : at + 1;
            return new TimeExpression(i, to, new Repeated(to > at + 1 ? "P1M" : "XXXX-WXX-" + weekday), "repeated");
        }
        int cut = next.startsWith("mittwoch") ? 8 : next.indexOf("tag") + 3;
        String part = cut > 3 && cut < next.length() ? scan.words.of("daypart", next.substring(cut)) : null;
        if (part != null && scan.words.weekday(next.substring(0, cut)) > 0) {
            return new TimeExpression(
                    i,
                    at + 1,
                    new Repeated("XXXX-WXX-" + scan.words.weekday(next.substring(0, cut))
                            + (part.length() == 2 ? "T" + part : "T12:00")),
                    "repeated");
        }
        String unit = scan.unit(at);
        String day = unit == null ? scan.words.of("daypart", next) : null;
        if (day != null && day.length() == 2) {
            return new TimeExpression(i, at + 1, new Repeated("XXXX-XX-XXT" + day), "repeated");
        }
        int month = scan.words.month(next);
        if (month > 0 && scan.monthEnd(at) > 0) {
            return new TimeExpression(i, at + 1, new Repeated("XXXX-%02d".formatted(month)), "repeated");
        }
        String season = scan.words.of("season", next);
        if (season != null) {
            return new TimeExpression(i, at + 1, new Repeated("XXXX-" + season), "repeated");
        }
        return unit == null
                ? null
                : new TimeExpression(
                        i,
                        at + 1,
                        new Repeated(DurationGrammar.value(ordinal == null ? "1" : ordinal.toString(), unit)),
                        "repeated");
    }

    /** {@code dreimal im Jahr}, {@code zweimal täglich}, {@code drei Mal pro Woche}, {@code einmal in 100 Jahren}. */
    private @Nullable TimeExpression times(int i) {
        int at = -1;
        String lower = scan.lower(i);
        if (lower.endsWith("mal")
                && lower.length() > 3
                && (lower.startsWith("ein")
                        || scan.numbers.cardinal(lower.substring(0, lower.length() - 3)) != null
                        || lower.equals("mehrmal"))) {
            at = i + 1;
        } else if (lower.equals("mehrmals")) {
            at = i + 1;
        } else {
            Numeral number = scan.numeral(i);
            if (number != null && scan.is(number.to(), "mal")) {
                at = number.to() + 1;
            }
        }
        if (at < 0) {
            return null;
        }
        String every = scan.words.of("every", scan.lower(at));
        if (every != null) {
            return new TimeExpression(i, at + 1, new Repeated(every), "repeated-times");
        }
        boolean link = scan.is(at, "die") && scan.is(at + 1, "woche")
                || scan.is(at, "im")
                || scan.is(at, "pro")
                || scan.is(at, "am")
                || scan.is(at, "je");
        boolean in = scan.is(at, "in");
        int noun = in ? scan.afterArticle(at + 1) : at + 1;
        String unit = link || in && noun > at + 1 ? scan.unit(noun) : null;
        if (unit != null && scan.year(noun + 1) == 0) {
            return new TimeExpression(i, noun + 1, new Repeated(DurationGrammar.value("1", unit)), "repeated-times");
        }
        Numeral number = in ? scan.numeral(at + 1) : null;
        unit = number == null || !number.isWhole() ? null : scan.unit(number.to());
        return unit == null || number == null
                ? null
                : new TimeExpression(
                        i,
                        number.to() + 1,
                        new Repeated(DurationGrammar.value(String.valueOf(number.value()), unit)),
                        "repeated-times");
    }
}
