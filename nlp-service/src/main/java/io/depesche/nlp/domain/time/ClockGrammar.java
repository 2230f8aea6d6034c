package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.number.Numeral;
import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.time.Meaning.Away;
import io.depesche.nlp.domain.time.Meaning.Clock;
import io.depesche.nlp.domain.time.Meaning.DayPart;
import io.depesche.nlp.domain.time.Meaning.Weekday;
import org.jspecify.annotations.Nullable;

/**
 * Times and parts of the day: {@code 20.30 Uhr}, {@code 20:30}, {@code halb neun}, {@code fünf Uhr morgens}, {@code heute Abend},
 * {@code Nachmittag}, {@code Nacht zum Donnerstag}, {@code Mitternacht}.
 */
final class ClockGrammar {

    private final Scan scan;
    private final DateGrammar dates;

    ClockGrammar(Scan scan, DateGrammar dates) {
        this.scan = scan;
        this.dates = dates;
    }

    @Nullable
    TimeExpression at(int i) {
        Token token = scan.token(i);
        TimeExpression found = token.isWord() ? deictic(i) : null;
        if (found == null && token.isWord()) {
            found = night(i);
        }
        if (found == null) {
            found = clock(i);
        }
        return found == null && token.isWord() ? part(i) : found;
    }

    /** {@code heute}, {@code gestern Abend}, {@code heute früh}, {@code heutigen Abend}. */
    private @Nullable TimeExpression deictic(int i) {
        String lower = scan.lower(i);
        String distance = scan.words.of("day", lower);
        boolean noun = scan.token(i).isCapitalised() && !isSentenceStart(i);
        boolean morning = lower.equals("morgen") && (noun || isMorning(i));
        if (distance != null && !noun && !morning) {
            int days = Integer.parseInt(distance);
            String part = scan.words.of("daypart", scan.lower(i + 1));
            boolean capital = scan.token(i + 1).isCapitalised()
                    || scan.is(i + 1, "früh")
                    || scan.is(i + 1, "nachmittag")
                    || scan.is(i + 1, "abend")
                    || scan.is(i + 1, "vormittag");
            if (part != null && capital) {
                return DateGrammar.part(i, i + 2, new Away("D", days), part);
            }
            return days == 0
                    ? new TimeExpression(i, i + 1, new Meaning.Today(isVagueToday(i)), "today")
                    : new TimeExpression(i, i + 1, new Away("D", days), "day-away");
        }
        String adjective = scan.words.adjective("dayof", lower);
        if (adjective == null) {
            return null;
        }
        String part = scan.words.of("daypart", scan.lower(i + 1));
        if (part != null && scan.token(i + 1).isCapitalised()) {
            return DateGrammar.part(i, i + 2, new Away("D", Integer.parseInt(adjective)), part);
        }
        int to = scan.words.weekday(scan.lower(i + 1)) > 0 || scan.is(i + 1, "tag") ? i + 2 : i + 1;
        boolean today = adjective.equals("0") && to == i + 1;
        return new TimeExpression(
                i, to, today ? new Meaning.Today(true) : new Away("D", Integer.parseInt(adjective)), "day-away");
    }

    /** {@code bis heute}, {@code heute noch}, {@code von heute}: these times rather than the day. */
    private boolean isVagueToday(int i) {
        return switch (scan.lower(i - 1)) {
            case "bis", "von", "schon" -> !scan.is(i + 1, "morgen");
            default -> scan.is(i + 1, "noch") || scan.is(i + 1, "nicht") && scan.is(i + 2, "mehr");
        };
    }

    private boolean isSentenceStart(int i) {
        Token token = scan.token(i);
        return token.newLine()
                || switch (scan.lower(i - 1)) {
                    case ".", "!", "?", ":", "„", "\"", "»", "«", "“", "–", "-", ")", "|", "•" -> true;
                    default -> false;
                };
    }

    /** {@code am Morgen}, {@code Montag morgen}, {@code jeden Morgen}, {@code guten Morgen}. */
    private boolean isMorning(int i) {
        return switch (scan.lower(i - 1)) {
            case "am", "jeden", "guten", "den", "der", "frühen", "nächsten", "ein", "zum", "vom", "gegen" -> true;
            default -> scan.words.weekday(scan.lower(i - 1)) > 0;
        };
    }

    /** {@code Nacht zum Donnerstag}, {@code Nacht auf Samstag}, {@code Nacht von Mittwoch auf Donnerstag}, {@code Nacht des 14. August}. */
    private @Nullable TimeExpression night(int i) {
        boolean night = scan.is(i, "nacht");
        boolean other = scan.is(i, "abend")
                || scan.is(i, "morgen")
                || scan.is(i, "nachmittag")
                || scan.is(i, "vormittag")
                || scan.is(i, "vorabend");
        if (!scan.token(i).isCapitalised() || !night && !other) {
            return null;
        }
        String code = String.valueOf(scan.words.of("daypart", scan.lower(i)));
        int at = i + 1;
        boolean into = night && (scan.is(at, "zum") || scan.is(at, "zu") || scan.is(at, "auf") || scan.is(at, "zur"));
        if (night && scan.is(at, "von")) {
            TimeExpression first = day(at + 1);
            if (first != null
                    && (scan.is(first.to(), "auf") || scan.is(first.to(), "zu") || scan.is(first.to(), "zum"))) {
                TimeExpression second = day(scan.afterArticle(first.to() + 1));
                if (second != null) {
                    return new TimeExpression(i, second.to(), new DayPart(second.meaning(), "NI", true), "night-into");
                }
            }
        }
        if (!into && !scan.is(at, "des") && !scan.is(at, "vom") && !scan.is(at, "am")) {
            return null;
        }
        TimeExpression day = day(scan.afterArticle(at + 1));
        return day == null
                ? null
                : new TimeExpression(
                        i, day.to(), new DayPart(day.meaning(), code, into), into ? "night-into" : "day-part");
    }

    private @Nullable TimeExpression day(int at) {
        int from = scan.is(at, "den") || scan.is(at, "dem") ? at + 1 : at;
        TimeExpression day = dates.at(from);
        if (day == null) {
            day = dates.related(from);
        }
        if (day == null
                && scan.words.of("day", scan.lower(from)) != null
                && !scan.token(from).isCapitalised()) {
            return new TimeExpression(
                    from,
                    from + 1,
                    new Away("D", Integer.parseInt(String.valueOf(scan.words.of("day", scan.lower(from))))),
                    "day-away");
        }
        return day != null
                        && (day.meaning() instanceof Weekday
                                || day.meaning() instanceof Meaning.Day
                                || day.meaning() instanceof Meaning.Feast)
                ? day
                : null;
    }

    /** {@code 20 Uhr}, {@code 20.30 Uhr}, {@code 20:30 Uhr}, {@code 20:30}, {@code acht Uhr}, {@code halb neun}, {@code viertel nach drei}. */
    private @Nullable TimeExpression clock(int i) {
        TimeExpression spoken = spoken(i);
        if (spoken != null) {
            return spoken;
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
        if (named) {
            to = wordEnd + 1;
        }
        return new TimeExpression(
                i, to, new Clock(null, hour, minute, second, named ? zone : null), uhr ? "clock" : "clock-bare");
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

    /** {@code Nachmittag}, {@code frühen Morgen}, {@code Mitternacht}, {@code Wahlnacht}. */
    private @Nullable TimeExpression part(int i) {
        String lower = scan.lower(i);
        String part = scan.words.of("daypart", lower);
        boolean capital = scan.token(i).isCapitalised();
        boolean adverb = lower.endsWith("s") && part != null && !lower.equals("nachts") && !lower.equals("morgens");
        if (part == null
                || !capital && !adverb
                || lower.equals("früh")
                || lower.equals("frühe") && !scan.is(i - 1, "der")) {
            return null;
        }
        if (capital && lower.equals("morgen") && isSentenceStart(i)) {
            return null;
        }
        if (scan.is(i - 1, "guten")
                || scan.is(i - 1, "jeden")
                || scan.is(i - 1, "jedem")
                || scan.is(i - 1, "jede")
                || scan.is(i - 1, "heiligen")
                || scan.tokens.glued(i + 1, "-")) {
            return null;
        }
        boolean early = scan.is(i - 1, "frühen") || scan.is(i - 1, "späten");
        int from = early ? i - 1 : i;
        TimeExpression plain = DateGrammar.part(from, i + 1, null, part);
        return early
                ? new TimeExpression(
                        from, i + 1, plain.meaning(), scan.is(i - 1, "frühen") ? "START" : "END", "part-of-day")
                : new TimeExpression(from, i + 1, plain.meaning(), "part-of-day");
    }
}
