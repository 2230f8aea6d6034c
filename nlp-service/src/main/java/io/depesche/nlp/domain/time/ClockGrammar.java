package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.number.Numeral;
import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.time.Meaning.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Times of the day: {@code 20.30 Uhr}, {@code 20:30}, {@code halb neun}, {@code fünf Uhr morgens}; its parts, such as {@code heute Abend},
 * are {@link DayPartGrammar}'s.
 */
final class ClockGrammar {

    private final Scan scan;
    private final DayPartGrammar parts;

    ClockGrammar(Scan scan, DateGrammar dates) {
        this.scan = scan;
        this.parts = new DayPartGrammar(scan, dates);
    }

    @Nullable
    TimeExpression at(int i) {
        Token token = scan.token(i);
        TimeExpression found = token.isWord() ? parts.deictic(i) : null;
        if (found == null && token.isWord()) {
            found = parts.night(i);
        }
        if (found == null && token.isWord()) {
            found = parts.ofEvent(i);
        }
        if (found == null) {
            found = clock(i);
        }
        return found == null && token.isWord() ? parts.part(i) : found;
    }

    /** {@code 20 Uhr}, {@code 20.30 Uhr}, {@code 20:30 Uhr}, {@code 20:30}, {@code acht Uhr}, {@code halb neun}, {@code viertel nach drei}. */
    private @Nullable TimeExpression clock(int i) {
        TimeExpression spoken = spoken(i);
        if (spoken != null) {
            return spoken;
        }
        TimeExpression impossible = impossible(i);
        if (impossible != null) {
            return impossible;
        }
        TimeExpression french = french(i);
        if (french != null) {
            return french;
        }
        int hour = scan.small(i, 2);
        int at = i + 1;
        int minute = 0;
        int second = -1;
        boolean colon = false;
        if (hour < 0) {
            Numeral numeral = scan.token(i).isWord() && scan.is(i + 1, "uhr") ? scan.numeralOrArticle(i) : null;
            if (numeral == null || !numeral.isWhole() || numeral.to() != i + 1) {
                return null;
            }
            hour = java.util.Objects.requireNonNull(numeral.value()).intValue();
        } else if (scan.token(i).glued()
                && !"(„\"»[–-/".contains(scan.token(i - 1).text())
                && !scan.token(i - 1).isWord()) {
            return null;
        } else if (isMinute(i + 2) && (scan.tokens.glued(i + 1, ":") || scan.tokens.glued(i + 1, "."))) {
            colon = scan.is(i + 1, ":");
            minute = scan.small(i + 2, 2);
            at = i + 3;
            if (colon && scan.tokens.glued(at, ":") && isMinute(at + 1)) {
                second = scan.small(at + 1, 2);
                at += 2;
            }
        }
        boolean uhr = scan.is(at, "uhr");
        int wordEnd = uhr ? at + 1 : at;
        if (uhr
                && at == i + 1
                && scan.token(wordEnd).isDigits()
                && scan.token(wordEnd).length() == 2
                && scan.small(wordEnd, 2) < 60
                && !scan.tokens.glued(wordEnd + 1, ".")) {
            minute = scan.small(wordEnd, 2);
            wordEnd++;
        }
        String zone = scan.words.of("zone", scan.lower(wordEnd));
        boolean named = zone != null
                && !zone.equals("local")
                && scan.token(wordEnd).text().equals(scan.token(wordEnd).text().toUpperCase(java.util.Locale.ROOT));
        boolean bareColon = colon
                && at > i + 1
                && isClockPlace(i)
                && minute < 60
                && scan.token(i + 2).length() == 2
                && scan.token(i).length() <= 2;
        boolean bareDot = !colon
                && at == i + 3
                && scan.is(i - 1, "um")
                && !scan.tokens.glued(at, ".")
                && !scan.token(at).isCapitalised()
                && !scan.is(at, "prozent")
                && !scan.is(at, "%");
        if (!uhr && !named && !bareColon && !bareDot || hour > 24 || minute > 59 || second > 59) {
            return null;
        }
        int to = wordEnd;
        String part = scan.words.of("daypart", scan.lower(to));
        boolean half = part != null && part.length() == 2 && !scan.token(to).isCapitalised() || scan.is(to, "mittags");
        if (half) {
            hour = hourOf(hour, scan.lower(to));
            to++;
        }
        boolean there = uhr && scan.is(to, "ortszeit"); // the offset is that of another place
        if (named) {
            to = wordEnd + 1;
        }
        return new TimeExpression(
                i,
                to,
                new Clock(null, hour, minute, second, named ? zone : there ? "" : null),
                uhr ? "clock" : "clock-bare");
    }

    /** {@code 25:70 Uhr}, {@code 27 Uhr}, {@code 24.30 Uhr}: said to be a time, and none. */
    private @Nullable TimeExpression impossible(int i) {
        int hour = scan.small(i, 2);
        boolean begins = !scan.token(i).glued() || scan.is(i - 1, "(") || scan.is(i - 1, "„");
        if (hour < 0 || !begins) {
            return null;
        }
        boolean minutes = (scan.tokens.glued(i + 1, ":") || scan.tokens.glued(i + 1, "."))
                && scan.token(i + 2).glued()
                && scan.token(i + 2).length() == 2;
        int minute = minutes ? scan.small(i + 2, 2) : 0;
        int to = minutes ? i + 3 : i + 1;
        boolean wrong = hour > 24 || minute > 59 || hour == 24 && minute > 0;
        return wrong && minute >= 0 && scan.is(to, "uhr")
                ? new TimeExpression(i, to + 1, new Meaning.Impossible("no such time of the day"), "impossible")
                : null;
    }

    /** {@code um 16h30}, as French writes it and translations leave it. */
    private @Nullable TimeExpression french(int i) {
        int hour = scan.small(i, 2);
        boolean fits =
                hour >= 0 && hour < 24 && !scan.token(i).glued() && scan.tokens.glued(i + 1, "h") && isMinute(i + 2);
        return fits
                ? new TimeExpression(i, i + 3, new Clock(null, hour, scan.small(i + 2, 2), -1, null), "clock")
                : null;
    }

    /** A result of a match is no time: {@code 3:20 Punkte}, {@code mit 25:14}. */
    private boolean isClockPlace(int i) {
        return switch (scan.lower(i - 1)) {
            case "um", "ab", "bis" -> scan.small(i, 2) <= 24;
            default -> scan.token(i - 1).isDigits() && scan.token(i - 1).length() == 4;
        };
    }

    private boolean isMinute(int i) {
        Token token = scan.token(i);
        return token.isDigits() && token.glued() && token.length() == 2 && scan.small(i, 2) < 60;
    }

    private static int hourOf(int hour, String part) {
        return switch (part) {
            case "nachmittags", "abends" -> hour < 12 ? hour + 12 : hour;
            case "mittags" -> hour < 3 ? hour + 12 : hour;
            case "nachts" -> hour == 12 ? 0 : hour >= 9 && hour < 12 ? hour + 12 : hour;
            default -> hour;
        };
    }

    private @Nullable TimeExpression spoken(int i) {
        boolean half = scan.is(i, "halb");
        boolean quarter = scan.is(i, "viertel") || scan.is(i, "dreiviertel");
        if (!half && !quarter) {
            return null;
        }
        boolean after = quarter && scan.is(i + 1, "nach");
        boolean before = quarter && scan.is(i + 1, "vor");
        int at = after || before ? i + 2 : i + 1;
        Numeral hour = scan.numeralOrArticle(at);
        boolean fits = hour != null
                && hour.isWhole()
                && hour.to() == at + 1
                && !scan.token(hour.to()).isCapitalised();
        boolean uhr = hour != null && scan.is(hour.to(), "uhr");
        boolean preposition = scan.is(i - 1, "um")
                || scan.is(i - 1, "gegen")
                || scan.is(i - 1, "ab")
                || scan.is(i - 1, "bis")
                || scan.is(i - 1, "ist")
                || scan.is(i - 1, "nach")
                || scan.is(i - 1, "vor");
        if (hour == null
                || hour.value() == null
                || !uhr && !(fits && (preposition || before || after))
                || hour.value().intValue() > 24
                || hour.value().intValue() < 1) {
            return null;
        }
        int value = hour.value().intValue();
        int minutes = half ? -30 : scan.is(i, "dreiviertel") ? -15 : after ? 15 : before ? -15 : -45;
        int total = (value * 60 + minutes + 1440) % 1440;
        return new TimeExpression(
                i, uhr ? hour.to() + 1 : hour.to(), new Clock(null, total / 60, total % 60, -1, null), "clock-spoken");
    }
}
