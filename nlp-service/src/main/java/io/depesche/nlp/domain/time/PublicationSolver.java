package io.depesche.nlp.domain.time;

import io.depesche.contracts.article.Article.Published;
import io.depesche.nlp.domain.number.Tokens;
import io.depesche.nlp.domain.time.Meaning.Day;
import io.depesche.nlp.domain.time.Meaning.Duration;
import io.depesche.nlp.domain.time.Meaning.Weekday;
import io.depesche.nlp.domain.time.Meaning.WholeYear;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Works out when an article was published that does not say so, from what its text must agree with:
 *
 * <ul>
 *   <li>a dateline with a whole date is the day;
 *   <li>a weekday with its date in brackets ({@code am Mittwoch (19.06.2024)}) is at most six days ago;
 *   <li>the year follows from whole dates, from a weekday with day and month, from a known event whose day is named, in a caption too, from {@code seit 24
 *       Jahren} beside the year it counts from, or from the day it was fetched;
 *   <li>it lies on or after the last day that the text tells of in the past, and not after the first one it announces.
 * </ul>
 *
 * <p>The value is always a day that the text names, and the interval says what else is possible; where no year or no day follows, there
 * is none.
 */
final class PublicationSolver {

    /** A dateline stands at the very head of a text. */
    private static final int DATELINE = 25;

    /** News tells of what is at most so old when it gives a weekday with the day. */
    private static final int WITHIN_A_WEEK = 6;

    /** A weekday fixes a year only among the years close behind the last one that the text names. */
    private static final int YEARS_AHEAD = 5;

    /** Galleries have hundreds; what the first do not tell the others hardly do. */
    private static final int MOST_CAPTIONS = 8;

    private final Tokens tokens;
    private final List<TimeExpression> expressions;
    private final ClauseTense tense;
    private final List<String> captions;

    PublicationSolver(Tokens tokens, List<TimeExpression> expressions, ClauseTense tense, List<String> captions) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.tense = tense;
        this.captions = captions;
    }

    @Nullable
    Published solve(@Nullable String fetched) {
        LocalDate limit = day(fetched);
        LocalDate head = dateline();
        if (head != null && (limit == null || !head.isAfter(limit))) {
            return published(head, head, head, "dateline", 0.85);
        }
        Integer year = year(limit);
        return year == null ? null : within(year, limit);
    }

    private static @Nullable LocalDate day(@Nullable String moment) {
        try {
            return moment == null || moment.length() < 10 ? null : LocalDate.parse(moment.substring(0, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** {@code Berlin, 19. Juni 2024 (dpa) –}: a whole date at the head, before any verb. */
    private @Nullable LocalDate dateline() {
        for (TimeExpression expression : expressions) {
            if (expression.from() > DATELINE / 2 || !(expression.meaning() instanceof Day day)) {
                return null;
            }
            LocalDate date = dated(day, day.year().named());
            boolean set = tokens.is(expression.to(), "(")
                    || tokens.is(expression.to(), "–")
                    || tokens.is(expression.to(), "-")
                    || tokens.is(expression.to(), "|")
                    || tokens.is(expression.to(), ".") && tokens.is(expression.to() + 1, "–")
                    || tokens.get(expression.to()).newLine();
            boolean opened = expression.from() == 0
                    || tokens.is(expression.from() - 1, ",")
                    || tokens.is(expression.from() - 1, "/")
                    || tokens.get(expression.from()).newLine();
            if (date != null && set && opened) {
                return date;
            }
        }
        return null;
    }

    private @Nullable Integer year(@Nullable LocalDate limit) {
        Integer least = null;
        Map<Integer, Integer> votes = new HashMap<>();
        List<Integer> named = new ArrayList<>();
        for (TimeExpression expression : expressions) {
            Integer year = namedYear(expression.meaning());
            if (year == null
                    || tense.around(expression.from(), expression.to()) == Direction.FUTURE
                    || limit != null && year > limit.getYear()) {
                continue;
            }
            named.add(year);
            least = least == null ? year : Integer.valueOf(Math.max(least, year));
            if (expression.meaning() instanceof Day) {
                votes.merge(year, 1, Integer::sum);
            }
        }
        if (least != null && votes.getOrDefault(least, 0) > 0) {
            return least;
        }
        Integer byWeekday = byWeekday(least, limit);
        if (byWeekday != null) {
            return byWeekday;
        }
        Integer byEvent = byEvent();
        if (byEvent != null && (least == null || byEvent >= least) && (limit == null || byEvent <= limit.getYear())) {
            return byEvent;
        }
        Integer bySpan = bySpan(named, least, limit);
        return bySpan != null ? bySpan : limit == null ? null : Integer.valueOf(limit.getYear());
    }

    /** By an event that the text names, else by one that a caption names. */
    private @Nullable Integer byEvent() {
        Integer year = KnownEvents.shared().year(tokens, expressions);
        for (int i = 0; year == null && i < Math.min(MOST_CAPTIONS, captions.size()); i++) {
            Tokens caption = Tokens.of(captions.get(i));
            year = KnownEvents.shared().year(caption, new TimeGrammar(new Scan(caption)).find());
        }
        return year;
    }

    private static @Nullable Integer namedYear(Meaning meaning) {
        return switch (meaning) {
            case Day day -> Days.exists(day) ? day.year().named() : null;
            case Meaning.Month month -> month.year().named();
            case WholeYear year -> year.year().named();
            default -> null;
        };
    }

    /** {@code Montag, dem 17. Juni} in a text that names 2023: 17 June fell on a Monday in 2024. */
    private @Nullable Integer byWeekday(@Nullable Integer least, @Nullable LocalDate limit) {
        Integer from = least != null ? least : limit == null ? null : Integer.valueOf(limit.getYear() - 1);
        if (from == null) {
            return null;
        }
        for (TimeExpression expression : expressions) {
            if (expression.meaning() instanceof Day day
                    && day.weekday() > 0
                    && day.year().isOpen()) {
                for (int year = from; year <= from + YEARS_AHEAD; year++) {
                    LocalDate date = dated(day, year);
                    if (date != null
                            && date.getDayOfWeek().getValue() == day.weekday()
                            && (limit == null || year <= limit.getYear())) {
                        return year;
                    }
                }
            }
        }
        return null;
    }

    /** {@code der erste Besuch seit 24 Jahren} in a text that names 2000 twice: 2024, if that lies behind every other year. */
    private @Nullable Integer bySpan(List<Integer> named, @Nullable Integer least, @Nullable LocalDate limit) {
        Map<Integer, Integer> votes = new HashMap<>();
        for (TimeExpression expression : expressions) {
            if (!(expression.meaning() instanceof Duration duration)
                    || duration.amounts().size() > 1
                    || expression.mod() != null) {
                continue;
            }
            String number = duration.amounts().getFirst().number();
            boolean counts = duration.amounts().getFirst().unit().equals("Y")
                    && !number.equals("X")
                    && (tokens.is(expression.from() - 1, "seit") || tokens.is(expression.from() - 1, "vor"));
            if (!counts || new BigDecimal(number).scale() > 0 || number.length() > 3 || Integer.parseInt(number) < 3) {
                continue;
            }
            for (int year : named) {
                int sum = year + Integer.parseInt(number);
                if (least == null || sum >= least && (limit == null || sum <= limit.getYear())) {
                    votes.merge(sum, 1, Integer::sum);
                }
            }
        }
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Integer> best = votes.entrySet().stream()
                .filter(vote -> vote.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return best.size() == 1 ? best.getFirst() : null;
    }

    /** On or after the last day told of in the past, not after the first one announced. */
    private @Nullable Published within(int year, @Nullable LocalDate limit) {
        LocalDate told = null;
        LocalDate announced = null;
        boolean week = false;
        for (int i = 0; i < expressions.size(); i++) {
            TimeExpression expression = expressions.get(i);
            if (!(expression.meaning() instanceof Day day)) {
                continue;
            }
            LocalDate date = dated(
                    day,
                    day.year().isOpen() ? Integer.valueOf(year) : day.year().named());
            if (date == null || date.getYear() != year || limit != null && date.isAfter(limit)) {
                continue;
            }
            Direction direction = tense.around(expression.from(), expression.to());
            if (direction == Direction.FUTURE || direction == Direction.UNKNOWN && told != null && date.isAfter(told)) {
                announced = announced == null || date.isBefore(announced) ? date : announced;
            } else if (direction == Direction.PAST || day.weekday() > 0 || isBracket(i)) {
                told = told == null || date.isAfter(told) ? date : told;
            }
            week |= isBracket(i) || day.weekday() > 0;
        }
        return between(told, announced, week || hasWeekdayOf(told), limit);
    }

    private static @Nullable Published between(
            @Nullable LocalDate told, @Nullable LocalDate announced, boolean week, @Nullable LocalDate limit) {
        if (told == null) {
            return null;
        }
        LocalDate latest = week ? told.plusDays(WITHIN_A_WEEK) : null;
        if (announced != null && !announced.isBefore(told) && (latest == null || announced.isBefore(latest))) {
            latest = announced;
        }
        if (limit != null && (latest == null || limit.isBefore(latest))) {
            latest = limit;
        }
        return published(told, told, latest, "text", week ? 0.6 : latest != null ? 0.5 : 0.3);
    }

    /** A bare weekday that is the weekday of the last day told of: written in the week after. */
    private boolean hasWeekdayOf(@Nullable LocalDate day) {
        return day != null
                && expressions.stream()
                        .anyMatch(expression -> expression.meaning() instanceof Weekday weekday
                                && weekday.relation() == null
                                && weekday.weekday() == day.getDayOfWeek().getValue());
    }

    /** {@code am Mittwoch (19.06.2024)} */
    private boolean isBracket(int i) {
        return i > 0
                && expressions.get(i - 1).meaning() instanceof Weekday
                && expressions.get(i).from() == expressions.get(i - 1).to() + 1
                && tokens.is(expressions.get(i).from() - 1, "(");
    }

    private static @Nullable LocalDate dated(Day day, @Nullable Integer year) {
        return year == null || !OpenYear.isPossible(year, day) || day.day() < 1
                ? null
                : LocalDate.of(year, day.month(), day.day());
    }

    private static Published published(
            LocalDate value, LocalDate earliest, @Nullable LocalDate latest, String method, double confidence) {
        return new Published(
                value.toString(), earliest.toString(), latest == null ? null : latest.toString(), method, confidence);
    }
}
