package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.time.Meaning.Clock;
import io.depesche.nlp.domain.time.Meaning.Day;
import io.depesche.nlp.domain.time.Meaning.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the expressions of time in a text, left to right; of those that begin at a token the longest wins. Each rule looks a few tokens
 * ahead, so the whole is linear.
 */
final class TimeGrammar {

    private final Scan scan;
    private final DateGrammar dates;
    private final YearGrammar years;
    private final ClockGrammar clocks;
    private final PeriodGrammar periods;
    private final DurationGrammar durations;
    private final VagueGrammar vague;
    private final ShiftedDayGrammar shifted;
    private final StartWords starts = StartWords.shared();

    TimeGrammar(Scan scan) {
        this.scan = scan;
        this.dates = new DateGrammar(scan);
        this.years = new YearGrammar(scan);
        this.clocks = new ClockGrammar(scan, dates);
        this.periods = new PeriodGrammar(scan, dates);
        this.durations = new DurationGrammar(scan);
        this.vague = new VagueGrammar(scan);
        this.shifted = new ShiftedDayGrammar(scan);
    }

    /** All expressions, in order, not overlapping. */
    List<TimeExpression> find() {
        List<TimeExpression> found = new ArrayList<>();
        int i = 0;
        while (i < scan.tokens.size()) {
            Token token = scan.token(i);
            TimeExpression best =
                    starts.beginsPhraseOnly(token) ? vague.phrase(i) : starts.canStart(token) ? best(i) : null;
            if (best == null || isPartOfName(best)) {
                i++;
                continue;
            }
            int since = found.isEmpty() ? 0 : found.getLast().to();
            if (best.from() < since) {
                best = new TimeExpression(since, best.to(), best.meaning(), best.mod(), best.rule());
            }
            best = midnight(best, found);
            lendYear(best, found);
            listBefore(best, best.from() < since ? best.from() : since, found);
            found.add(best);
            i = Math.max(i + 1, best.to());
        }
        return found;
    }

    /** {@code im Januar und Februar 2025}, {@code von November bis März 2025}: the year belongs to the one before, too, or the year before. */
    private void lendYear(TimeExpression last, List<TimeExpression> found) {
        TimeExpression before = found.isEmpty() ? null : found.getLast();
        if (before == null || !isLinked(before.to(), last.from())) {
            return;
        }
        Meaning lent = null;
        if (last.meaning() instanceof Meaning.Month month && before.meaning() instanceof Meaning.Month open) {
            Meaning.Year year = lent(month.year(), open.year(), open.month() > month.month());
            lent = year == null ? null : new Meaning.Month(year, open.month());
        } else if (last.meaning() instanceof Day day && before.meaning() instanceof Day open && open.weekday() == 0) {
            Meaning.Year year = lent(day.year(), open.year(), open.month() > day.month());
            lent = year == null ? null : new Day(year, open.month(), open.day(), 0);
        }
        if (lent != null) {
            found.set(
                    found.size() - 1,
                    new TimeExpression(before.from(), before.to(), lent, before.mod(), before.rule()));
        }
    }

    private static Meaning.@Nullable Year lent(Meaning.Year named, Meaning.Year open, boolean yearBefore) {
        Integer year = named.named();
        return !open.isOpen() || year == null ? null : Meaning.Year.of(yearBefore ? year - 1 : year);
    }

    /** Only {@code und}, {@code bis (zum)} or a dash between two expressions. */
    private boolean isLinked(int from, int to) {
        boolean link =
                switch (scan.lower(from)) {
                    case "und", "bis", "–", "-", "oder", "/" -> true;
                    default -> false;
                };
        int next = scan.is(from + 1, "zum") || scan.is(from + 1, "am") || scan.is(from + 1, "im") ? from + 2 : from + 1;
        return link && next == to;
    }

    /** {@code gestern um Mitternacht}, {@code Nacht zum Samstag um Mitternacht}: the day before belongs to it. */
    private TimeExpression midnight(TimeExpression best, List<TimeExpression> found) {
        boolean midnight = best.meaning() instanceof Clock clock && clock.hour() == 24 && clock.day() == null;
        if (!midnight
                || found.isEmpty()
                || !scan.is(best.from() - 1, "um")
                || found.getLast().to() != best.from() - 1) {
            return best;
        }
        Meaning day = found.getLast().meaning();
        Clock clock =
                switch (day) {
                    case Meaning.DayPart part when part.intoNext() -> new Clock(part.day(), 0, 0, -1, null);
                    case Meaning.Weekday ignored -> new Clock(day, 24, 0, -1, null);
                    case Meaning.Away away when away.unit().equals("D") -> new Clock(day, 24, 0, -1, null);
                    case Day ignored -> new Clock(day, 24, 0, -1, null);
                    default -> null;
                };
        return clock == null ? best : new TimeExpression(found.removeLast().from(), best.to(), clock, "clock-midnight");
    }

    /** {@code Winter-Biathlon}, {@code MIP-Montag}, {@code Juni-Gipfel}: a word of time inside a compound. */
    private boolean isPartOfName(TimeExpression expression) {
        int to = expression.to();
        Token first = scan.token(expression.from());
        boolean before = first.isWord()
                && first.glued()
                && scan.is(expression.from() - 1, "-")
                && scan.token(expression.from() - 2).isWord();
        boolean after = scan.tokens.glued(to, "-")
                && scan.token(to + 1).isWord()
                && scan.token(to + 1).glued()
                && scan.token(to - 1).isWord();
        return before || after;
    }

    private @Nullable TimeExpression best(int i) {
        TimeExpression best = null;
        best = longer(best, dates.at(i));
        best = longer(best, clocks.at(i));
        best = longer(best, dates.related(i));
        best = longer(best, periods.at(i));
        best = longer(best, durations.at(i));
        best = longer(best, vague.at(i));
        best = longer(best, shifted.at(i));
        return longer(best, years.at(i));
    }

    private static @Nullable TimeExpression longer(@Nullable TimeExpression best, @Nullable TimeExpression other) {
        return other != null && (best == null || other.to() > best.to()) ? other : best;
    }

    /**
     * What lends its unit to those before it: {@code am 3., 4. und 5. Mai}, {@code 9.30 und 12.30 Uhr}, {@code sechs bis acht Monate}.
     */
    private void listBefore(TimeExpression last, int since, List<TimeExpression> found) {
        List<TimeExpression> before = new ArrayList<>();
        int at = last.from();
        while (at > since) {
            int link = link(at);
            TimeExpression member = link < 0 ? null : member(link, since, last);
            if (member == null) {
                break;
            }
            before.add(member);
            at = member.from();
        }
        Collections.reverse(before);
        found.addAll(before);
    }

    /** The token of {@code und}, {@code bis (zum)}, a comma or a dash before a member; -1 if there is none. */
    private int link(int at) {
        int i = at - 1;
        if (scan.isArticle(i)) {
            i--;
        }
        boolean until = scan.is(i, "zum") && scan.is(i - 1, "bis");
        boolean on = scan.is(i, "am") && (scan.is(i - 1, "und") || scan.is(i - 1, "sowie"));
        i = until || on ? i - 1 : i;
        if (scan.is(i, "und") && scan.is(i - 1, ",")) {
            return i - 1;
        }
        return switch (scan.lower(i)) {
            case "und", "bis", ",", "–", "-", "oder", "/", "sowie", "auf", "beziehungsweise" -> i;
            default -> -1;
        };
    }

    private @Nullable TimeExpression member(int link, int since, TimeExpression last) {
        if (last.meaning() instanceof Day day && day.weekday() == 0) {
            return dayMember(link, since, day);
        }
        if (last.meaning() instanceof Clock clock && last.rule().startsWith("clock") && clock.day() == null) {
            return clockMember(link, since);
        }
        if (last.meaning() instanceof Duration duration && duration.amounts().size() == 1) {
            return durationMember(link, since, last, duration);
        }
        return null;
    }

    private @Nullable TimeExpression dayMember(int link, int since, Day last) {
        boolean dot = scan.is(link - 1, ".") && scan.token(link - 1).glued();
        int at = dot ? link - 2 : link - 1;
        int number = scan.small(at, 2);
        boolean bare = !dot
                && !(scan.is(link, "und")
                        || scan.is(link, "/")
                        || scan.is(link, ",")
                        || scan.is(link, "–")
                        || scan.is(link, "-")
                        || scan.is(link, "bis"));
        if (at < since
                || number < 1
                || number > 31
                || bare
                || scan.token(at).glued() && !scan.token(at - 1).isWord()) {
            return null;
        }
        return new TimeExpression(at, link, new Day(last.year(), last.month(), number, 0), "day-list");
    }

    private @Nullable TimeExpression clockMember(int link, int since) {
        int at = link - 1;
        int minute = 0;
        boolean pair = scan.token(at).isDigits()
                && scan.token(at).length() == 2
                && scan.token(at).glued()
                && (scan.is(at - 1, ".") || scan.is(at - 1, ":"));
        if (pair) {
            minute = scan.small(at, 2);
            at -= 2;
        }
        int hour = scan.small(at, 2);
        if (at < since
                || hour < 0
                || hour > 24
                || minute > 59
                || scan.token(at).glued() && !"(–-/".contains(scan.token(at - 1).text())) {
            return null;
        }
        return new TimeExpression(at, link, new Clock(null, hour, minute, -1, null), "clock-list");
    }

    private @Nullable TimeExpression durationMember(int link, int since, TimeExpression last, Duration duration) {
        int at = link - 1;
        Token token = scan.token(at);
        boolean dash = scan.is(link, "-") || scan.is(link, "–");
        java.math.BigDecimal number = token.isDigits() && token.length() <= 3 && !token.glued()
                ? new java.math.BigDecimal(token.text())
                : token.isWord() ? scan.numbers.cardinal(token.lower()) : null;
        boolean linked =
                scan.is(link, "bis") || scan.is(link, "oder") || scan.is(link, "und") || dash && token.isDigits();
        if (at < since
                || number == null
                || !linked
                || duration.amounts().getFirst().number().equals("X")
                || !last.rule().equals("duration")) {
            return null;
        }
        Meaning.Amount amount = new Meaning.Amount(
                number.toPlainString(), duration.amounts().getFirst().unit());
        return new TimeExpression(at, link, new Duration(List.of(amount), 0), "duration-list");
    }
}
