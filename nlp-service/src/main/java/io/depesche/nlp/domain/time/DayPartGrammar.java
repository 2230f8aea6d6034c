package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.time.Meaning.Away;
import io.depesche.nlp.domain.time.Meaning.DayPart;
import io.depesche.nlp.domain.time.Meaning.Weekday;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parts of the day and the days told by their distance: {@code heute Abend}, {@code gestern}, {@code Nachmittag},
 * {@code Nacht zum Donnerstag}, {@code Mitternacht}.
 */
final class DayPartGrammar {

    private final Scan scan;
    private final DateGrammar dates;

    DayPartGrammar(Scan scan, DateGrammar dates) {
        this.scan = scan;
        this.dates = dates;
    }

    /** {@code heute}, {@code gestern Abend}, {@code heute früh}, {@code heutigen Abend}. */
    @Nullable
    TimeExpression deictic(int i) {
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

    /** {@code Wahlnacht}, {@code Tatabend} */
    @Nullable
    TimeExpression ofEvent(int i) {
        String event = scan.token(i).isCapitalised() ? scan.words.of("eventpart", scan.lower(i)) : null;
        if (event == null) {
            return null;
        }
        int colon = event.indexOf(':');
        List<String> nouns = List.of(event.substring(0, colon).split(" "));
        return new TimeExpression(i, i + 1, new Meaning.EventPart(nouns, event.substring(colon + 1)), "event-part");
    }

    /** {@code am Morgen}, {@code Montag morgen}, {@code jeden Morgen}, {@code guten Morgen}. */
    private boolean isMorning(int i) {
        return switch (scan.lower(i - 1)) {
            case "am", "jeden", "guten", "den", "der", "frühen", "nächsten", "ein", "zum", "vom", "gegen" -> true;
            default -> scan.words.weekday(scan.lower(i - 1)) > 0;
        };
    }

    /** {@code Nacht zum Donnerstag}, {@code Nacht auf Samstag}, {@code Nacht von Mittwoch auf Donnerstag}, {@code Nacht des 14. August}. */
    @Nullable
    TimeExpression night(int i) {
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
        if (night && scan.is(at, "vom") && scan.small(at + 1, 2) > 0 && scan.tokens.glued(at + 2, ".")) {
            boolean onto = scan.is(at + 3, "auf") || scan.is(at + 3, "zum");
            TimeExpression second = onto ? day(scan.afterArticle(at + 4)) : null;
            if (second != null) { // Nacht vom 16. auf den 17. März
                return new TimeExpression(i, second.to(), new DayPart(second.meaning(), "NI", true), "night-into");
            }
        }
        if (!into && !scan.is(at, "des") && !scan.is(at, "vom") && !scan.is(at, "am")) {
            return null;
        }
        TimeExpression day = day(scan.afterArticle(at + 1));
        return day == null
                ? null
                : new TimeExpression(
                        i,
                        day.to(),
                        new DayPart(day.meaning(), code, into || scan.is(i, "vorabend")),
                        into ? "night-into" : "day-part");
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

    /** {@code Nachmittag}, {@code frühen Morgen}, {@code Mitternacht}, {@code Wahlnacht}. */
    @Nullable
    TimeExpression part(int i) {
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
