package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.number.Tokens;
import io.depesche.nlp.domain.time.Meaning.Amount;
import io.depesche.nlp.domain.time.Meaning.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * From when to when {@code drei Tage nach der Wahl} is, in a text that tells elsewhere on which day the election was. The value stays the
 * distance. For one text.
 *
 * <p>Example: {@code Am 7. Juni war Wahl in Linz. Drei Tage nach der Wahl …} is the 10th of June.
 */
final class EventDays {

    /** Texts name few days; the rest of a list of a thousand is not looked at. */
    private static final int MOST_EXPRESSIONS = 200;

    /** {@code nach der umstrittenen Wahl}: so many words stand between. */
    private static final int FARTHEST = 4;

    private static final Set<String> UNITS = Set.of("D", "W", "M", "Y");

    private static final Set<String> PARTS = Set.of("beginn", "begin", "start", "ausbruch", "anfang");

    private final Tokens tokens;
    private final List<TimeExpression> expressions;
    private final Function<TimeExpression, @Nullable LocalDate> days;

    /** @param days the day of an expression that names one, {@code null} if it is not known */
    EventDays(Tokens tokens, List<TimeExpression> expressions, Function<TimeExpression, @Nullable LocalDate> days) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.days = days;
    }

    /** The same with its interval, if the event's day is told; else as it was. */
    Resolved anchored(TimeExpression expression, Resolved plain) {
        boolean after = tokens.is(expression.to(), "nach");
        boolean before = tokens.is(expression.to(), "vor");
        if (!after && !before
                || !(expression.meaning() instanceof Duration duration)
                || duration.amounts().size() > 1
                || plain.first() != null) {
            return plain;
        }
        Amount amount = duration.amounts().getFirst();
        boolean counted = UNITS.contains(amount.unit())
                && amount.number().length() <= 3
                && amount.number().chars().allMatch(Character::isDigit);
        LocalDate day = counted ? dayOf(expression) : null;
        if (day == null) {
            return plain;
        }
        int number = Integer.parseInt(amount.number());
        Resolved at = CalendarUnits.unit(amount.unit(), day, after ? number : -number);
        return new Resolved(plain.type(), plain.value(), at.first(), at.last(), null, null, "", true, 1);
    }

    private @Nullable LocalDate dayOf(TimeExpression expression) {
        String noun = noun(expression.to() + 1);
        return noun == null ? null : day(expression, List.of(noun));
    }

    /** The day that another sentence tells of an event, by one of its nouns; {@code null} if none does. */
    @Nullable
    LocalDate day(TimeExpression expression, List<String> nouns) {
        Set<String> own = KnownEvents.sentence(tokens, expression);
        for (int i = 0; i < Math.min(MOST_EXPRESSIONS, expressions.size()); i++) {
            TimeExpression other = expressions.get(i);
            Meaning meaning = other.meaning();
            boolean day = meaning instanceof Meaning.Day
                    || meaning instanceof Meaning.Weekday
                    || meaning instanceof Meaning.Away away && away.unit().equals("D");
            if (day) {
                Set<String> words = KnownEvents.sentence(tokens, other);
                if (nouns.stream().anyMatch(words::contains) && !words.equals(own)) {
                    return days.apply(other);
                }
            }
        }
        return null;
    }

    /** The noun of the event in small letters; {@code Waffenruhe} in {@code nach Beginn der Waffenruhe}. */
    private @Nullable String noun(int from) {
        for (int i = from; i < from + FARTHEST; i++) {
            Token token = tokens.get(i);
            if (!token.isWord()) {
                return null;
            }
            if (token.isCapitalised()) {
                boolean part =
                        PARTS.contains(token.lower()) && tokens.get(i + 2).isCapitalised();
                return part ? tokens.get(i + 2).lower() : token.length() > 3 ? token.lower() : null;
            }
        }
        return null;
    }
}
