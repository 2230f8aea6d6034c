package io.depesche.nlp.domain.time;

import io.depesche.contracts.article.Article.Published;
import io.depesche.nlp.domain.number.Tokens;
import io.depesche.nlp.domain.time.Meaning.Day;
import io.depesche.nlp.domain.time.Meaning.Weekday;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

    /** News tells of what is at most so old when it gives a weekday with the day. */
    private static final int WITHIN_A_WEEK = 6;

    private static final int HALF_A_YEAR = 6;

    /** Pages of the web are not older. */
    private static final int FIRST_PAGES = 1990;

    /** News is told in the perfect, history in the past. */
    private static final Set<String> PERFECT = Set.of("hat", "haben", "ist", "sind");

    /** What a whole date is told with that is no news of that day. */
    private static final Set<String> BACKGROUND = Set.of(
            "geboren",
            "gegründet",
            "erbaut",
            "errichtet",
            "geweiht",
            "starb",
            "verstarb",
            "entstand",
            "gestorben",
            "uraufgeführt",
            "erschien",
            "heiratete",
            "begraben",
            "vergangenheit",
            "damals",
            "jahrestag",
            "jubiläum",
            "geschichte",
            "wurde",
            "wurden",
            "war",
            "waren");

    private final Tokens tokens;
    private final List<TimeExpression> expressions;
    private final ClauseTense tense;
    private final TextYear years;

    PublicationSolver(Tokens tokens, List<TimeExpression> expressions, ClauseTense tense, List<String> captions) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.tense = tense;
        this.years = new TextYear(tokens, expressions, tense, captions);
    }

    @Nullable
    Published solve(@Nullable String fetched) {
        LocalDate limit = References.day(fetched);
        LocalDate head = new Dateline(tokens, expressions).day();
        if (head != null && (limit == null || !head.isAfter(limit))) {
            return published(head, head, head, "dateline", 0.85);
        }
        Integer year = years.of(limit);
        return year == null ? null : within(year, limit);
    }

    /** On or after the last day told of in the past, not after the first one announced. */
    private @Nullable Published within(int year, @Nullable LocalDate limit) {
        LocalDate told = null;
        TimeExpression teller = null;
        LocalDate announced = null;
        boolean week = false;
        boolean clash = false;
        for (int i = 0; i < expressions.size(); i++) {
            TimeExpression expression = expressions.get(i);
            if (!(expression.meaning() instanceof Day day)) {
                continue;
            }
            LocalDate date = dated(
                    day,
                    day.year().isOpen() ? Integer.valueOf(year) : day.year().named());
            if (date != null && limit != null && isLastWinter(day, date, limit)) {
                date = date.minusYears(1); // 30. Dezember, fetched in January
            } else if (date == null || date.getYear() != year || limit != null && date.isAfter(limit)) {
                continue;
            }
            Direction direction = tense.around(expression.from(), expression.to());
            if (direction == Direction.FUTURE || direction == Direction.UNKNOWN && told != null && date.isAfter(told)) {
                announced = announced == null || date.isBefore(announced) ? date : announced;
            } else if (direction == Direction.PAST || day.weekday() > 0 || isBracket(i)) {
                teller = told == null || date.isAfter(told) ? expression : teller;
                told = told == null || date.isAfter(told) ? date : told;
            }
            int weekday = isBracket(i) && expressions.get(i - 1).meaning() instanceof Weekday bracket
                    ? bracket.weekday()
                    : day.weekday();
            week |= weekday > 0;
            clash |= weekday > 0 && weekday != date.getDayOfWeek().getValue();
        }
        if (told == null || teller == null) {
            return null;
        }
        week |= hasWeekdayOf(told);
        boolean sign = week
                || announced != null
                || limit != null
                || isOpen(teller)
                || isOfTheDay()
                || years.isCountedTo(told.getYear());
        return sign || isNews(teller, told) ? between(told, announced, week && !clash, clash, limit) : null;
    }

    private static boolean isLastWinter(Day day, LocalDate date, LocalDate limit) {
        return day.year().isOpen()
                && date.getYear() == limit.getYear()
                && date.isAfter(limit)
                && date.minusYears(1).plusMonths(HALF_A_YEAR).isAfter(limit);
    }

    private static boolean isOpen(TimeExpression expression) {
        return expression.meaning() instanceof Day day && day.year().isOpen();
    }

    /** {@code gestern}, {@code am Montag}, {@code vergangene Woche}: words of a text that is of a day. */
    private boolean isOfTheDay() {
        return expressions.stream().anyMatch(expression -> switch (expression.meaning()) {
            case Weekday ignored -> true;
            case Meaning.Away ignored -> true;
            case Meaning.DayPart part -> part.day() != null;
            default -> false;
        });
    }

    /** A whole date by itself may be news of that day, or of long ago: {@code Er wurde am 14. März 1879 in Ulm geboren.} */
    private boolean isNews(TimeExpression expression, LocalDate day) {
        Set<String> words = KnownEvents.sentence(tokens, expression);
        return day.getYear() >= FIRST_PAGES
                && words.stream().noneMatch(BACKGROUND::contains)
                && words.stream().anyMatch(PERFECT::contains);
    }

    private static Published between(
            LocalDate told, @Nullable LocalDate announced, boolean week, boolean clash, @Nullable LocalDate limit) {
        LocalDate latest = week ? told.plusDays(WITHIN_A_WEEK) : null;
        if (announced != null && !announced.isBefore(told) && (latest == null || announced.isBefore(latest))) {
            latest = announced;
        }
        if (limit != null && (latest == null || limit.isBefore(latest))) {
            latest = limit;
        }
        return published(told, told, latest, "text", clash ? 0.2 : week ? 0.6 : latest != null ? 0.5 : 0.3);
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

    static @Nullable LocalDate dated(Day day, @Nullable Integer year) {
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
