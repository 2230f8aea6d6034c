package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.lexicon.Rows;
import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.number.Tokens;
import io.depesche.nlp.domain.time.Meaning.Day;
import io.depesche.nlp.domain.time.Meaning.Month;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The year of a text that names the day of a widely known event without its year: {@code Trump und Kim trafen sich im Juni in Singapur}
 * was written in 2018. Immutable.
 */
final class KnownEvents {

    private static final String TABLE = "/nlp/time/known-events.tsv";

    /** A sentence without an end is not read further. */
    private static final int LONGEST_SENTENCE = 80;

    /** Texts name few days without a year; the rest of a list of a thousand is not looked at. */
    private static final int MOST_EXPRESSIONS = 200;

    private record Event(LocalDate day, List<String> words) {}

    private static final KnownEvents SHARED = new KnownEvents();

    private final List<Event> events = new ArrayList<>();

    private KnownEvents() {
        for (List<String> row : Rows.read(TABLE, 2)) {
            events.add(new Event(
                    LocalDate.parse(row.getFirst()), List.of(row.get(1).split(" "))));
        }
    }

    static KnownEvents shared() {
        return SHARED;
    }

    /** {@code null} where no event fits or two disagree. */
    @Nullable
    Integer year(Tokens tokens, List<TimeExpression> expressions) {
        Integer year = null;
        for (TimeExpression expression : expressions.subList(0, Math.min(MOST_EXPRESSIONS, expressions.size()))) {
            Integer one = yearOf(tokens, expression);
            if (one != null && year != null && !one.equals(year)) {
                return null;
            }
            year = one == null ? year : one;
        }
        return year;
    }

    private @Nullable Integer yearOf(Tokens tokens, TimeExpression expression) {
        int month = 0;
        int day = 0;
        if (expression.meaning() instanceof Day named && named.year().named() == null) {
            month = named.month();
            day = named.day();
        } else if (expression.meaning() instanceof Month named && named.year().named() == null) {
            month = named.month();
        }
        if (month == 0) {
            return null;
        }
        Set<String> words = null;
        for (Event event : events) {
            boolean fits = event.day().getMonthValue() == month
                    && (day == 0 || event.day().getDayOfMonth() == day);
            if (fits) {
                words = words == null ? sentence(tokens, expression) : words;
                if (holdsAll(words, event.words())) {
                    return event.day().getYear();
                }
            }
        }
        return null;
    }

    private static boolean holdsAll(Set<String> words, List<String> wanted) {
        return wanted.stream().allMatch(word -> words.stream().anyMatch(other -> other.startsWith(word)));
    }

    /** The words of the sentence around an expression, without its own. */
    static Set<String> sentence(Tokens tokens, TimeExpression expression) {
        Set<String> words = new HashSet<>();
        for (int i = expression.from(); i > expression.from() - LONGEST_SENTENCE && !isEnd(tokens, i - 1, i); i--) {
            words.add(tokens.get(i - 1).lower());
        }
        for (int i = expression.to(); i < expression.to() + LONGEST_SENTENCE && !isEnd(tokens, i, i); i++) {
            words.add(tokens.get(i).lower());
        }
        return words;
    }

    private static boolean isEnd(Tokens tokens, int mark, int line) {
        Token token = tokens.get(mark);
        boolean stop = token.is(".")
                && tokens.get(mark - 1).length() > 2
                && (!tokens.get(mark - 1).isDigits() || tokens.get(mark - 1).length() == 4);
        return stop
                || token.is("!")
                || token.is("?")
                || token.text().isEmpty()
                || tokens.get(line).newLine();
    }
}
