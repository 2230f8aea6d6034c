package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.number.Tokens;
import io.depesche.nlp.domain.time.Meaning.Day;
import io.depesche.nlp.domain.time.Meaning.Duration;
import io.depesche.nlp.domain.time.Meaning.WholeYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The year in which a text was written, from whole dates, a weekday with its day, a known event, a span of years, or the day it was
 * fetched. For one text.
 */
final class TextYear {

    /** A weekday fixes a year only among the years close behind the last one that the text names. */
    private static final int YEARS_AHEAD = 5;

    /** Galleries have hundreds; what the first do not tell the others hardly do. */
    private static final int MOST_CAPTIONS = 8;

    /** Lists name thousands; the first are enough. */
    private static final int MOST_YEARS = 50;

    private final Tokens tokens;
    private final List<TimeExpression> expressions;
    private final ClauseTense tense;
    private final List<String> captions;

    TextYear(Tokens tokens, List<TimeExpression> expressions, ClauseTense tense, List<String> captions) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.tense = tense;
        this.captions = captions;
    }

    /** @param limit day of fetching, {@code null} if it is not known */
    @Nullable
    Integer of(@Nullable LocalDate limit) {
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
            if (named.size() < MOST_YEARS) {
                named.add(year);
            }
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
                    LocalDate date = PublicationSolver.dated(day, year);
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
        Map<Integer, Integer> votes = spans(named, least, limit);
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Integer> best = votes.entrySet().stream()
                .filter(vote -> vote.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return best.size() == 1 ? best.getFirst() : null;
    }

    /** {@code vor 100 Jahren, am 20. Dezember 1918}: whether such a span counts from a named year to this one. */
    boolean isCountedTo(int year) {
        List<Integer> named = new ArrayList<>();
        for (TimeExpression expression : expressions) {
            Integer one = namedYear(expression.meaning());
            if (one != null && named.size() < MOST_YEARS) {
                named.add(one);
            }
        }
        return spans(named, year, null).containsKey(year);
    }

    /** The years that the spans of the text lead to, each with how often. */
    private Map<Integer, Integer> spans(List<Integer> named, @Nullable Integer least, @Nullable LocalDate limit) {
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
        return votes;
    }
}
