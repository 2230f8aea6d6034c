package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.number.Tokens;
import io.depesche.nlp.domain.time.Meaning.Day;
import io.depesche.nlp.domain.time.Resolver.Around;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What a text spoke of last: its day, its year, a habit; the next expression is read in this light. For one text, from left to right. */
final class SpokenOf {

    /** A time of day belongs to a day that was named at most so many tokens before. */
    private static final int NEAR = 40;

    /** A year that was named at most so many tokens before may be that of a day without one. */
    private static final int SAME_STORY = 60;

    /** {@code wochentags von 14 bis 18 Uhr}: a time so close behind a repeated one belongs to no single day. */
    private static final int HABIT = 6;

    /** Figures are reported for months that lie at most so far back. */
    private static final int LAST_MONTHS = 2;

    private final Tokens tokens;
    private final ClauseTense tense;
    private final @Nullable Reference reference;
    private @Nullable LocalDate lastDay;
    private int lastDayAt = -NEAR * 2;
    private @Nullable Integer lastYear;
    private int lastYearAt = -SAME_STORY * 2;
    private int lastRepeatedAt = -NEAR;
    private int lastListAt = -NEAR;

    /** @param reference day of writing, {@code null} if nobody knows it */
    SpokenOf(Tokens tokens, ClauseTense tense, @Nullable Reference reference) {
        this.tokens = tokens;
        this.tense = tense;
        this.reference = reference;
    }

    @Nullable
    LocalDate lastDay() {
        return lastDay;
    }

    /** @param at token behind the words that tell the day */
    void day(LocalDate day, int at) {
        lastDay = day;
        lastDayAt = at;
    }

    /** What surrounds an expression. */
    Around around(TimeExpression expression) {
        Meaning meaning = expression.meaning();
        boolean needed = !(meaning instanceof Meaning.Repeated
                || meaning instanceof Meaning.Reference
                || meaning instanceof Meaning.Duration
                || meaning instanceof Meaning.WholeYear);
        Direction direction =
                needed && reference != null ? tense.around(expression.from(), expression.to()) : Direction.UNKNOWN;
        boolean from = meaning instanceof Meaning.Month && tokens.is(expression.from() - 1, "ab");
        boolean open = from && direction == Direction.PAST; // beschlossen ist ein Plus ab April
        direction = open || isReported(expression, meaning) ? Direction.UNKNOWN : direction;
        boolean near = expression.from() - lastDayAt <= NEAR && isSameParagraph(lastDayAt, expression.from());
        boolean story = expression.from() - lastYearAt <= SAME_STORY;
        boolean opening = expression.rule().equals("clock-list") || expression.from() - lastListAt <= 1;
        boolean habitual = expression.from() - lastRepeatedAt <= HABIT
                || opening && !near
                || tokens.is(expression.from() - 1, "jeweils");
        return new Around(reference, direction, lastDay, near, story ? lastYear : null, habitual);
    }

    /** Takes over what an expression speaks of. */
    void remember(TimeExpression expression, Resolved resolved) {
        lastRepeatedAt = expression.meaning() instanceof Meaning.Repeated ? expression.to() : lastRepeatedAt;
        lastListAt = expression.rule().equals("clock-list") ? expression.to() : lastListAt;
        LocalDate first = resolved.first();
        LocalDateTime begin = resolved.begin();
        boolean day = resolved.type().equals("DATE") && resolved.value().length() == 10 && first != null;
        if (expression.meaning() instanceof Meaning.AwayFromThere) {
            return; // tags zuvor: the day spoken of stays the same
        }
        if (day) {
            lastDay = LocalDate.parse(resolved.value());
            lastDayAt = expression.to();
        } else if (begin != null) {
            lastDay = begin.toLocalDate();
            lastDayAt = expression.to();
        }
        if (isOfNow(expression.meaning())) {
            lastYear = null; // back in the present, whatever year the story was in
        } else if (resolved.type().equals("DATE")
                && first != null
                && isYearNamed(expression.meaning())
                && !isBeginOrEnd(expression)) {
            lastYear = first.getYear();
            lastYearAt = expression.to();
        }
    }

    /** {@code die Zahlen für Juli}, in August: a month just over that is told of; {@code für} looks ahead otherwise. */
    private boolean isReported(TimeExpression expression, Meaning meaning) {
        if (!(meaning instanceof Meaning.Month month)
                || reference == null
                || !tokens.is(expression.from() - 1, "für")) {
            return false;
        }
        int ago = Math.floorMod(reference.best().getMonthValue() - month.month(), 12);
        return ago >= 1 && ago <= LAST_MONTHS;
    }

    private boolean isSameParagraph(int from, int to) {
        for (int i = Math.max(0, from) + 1; i <= to; i++) {
            if (tokens.get(i).newLine()) {
                return false;
            }
        }
        return true;
    }

    /** {@code gestern}, {@code am Montag}, {@code vergangenes Jahr}, {@code im Oktober vorigen Jahres}. */
    private static boolean isOfNow(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Weekday ignored -> true;
            case Meaning.NamedAway ignored -> true;
            case Meaning.Away away -> away.amount() != 0;
            case Meaning.Month month -> month.year().offset() != null;
            case Meaning.DayPart part -> part.day() instanceof Meaning.Weekday;
            default -> false;
        };
    }

    /** {@code seit 2013}, {@code bis 2030}: the story does not go on in that year. */
    private boolean isBeginOrEnd(TimeExpression expression) {
        return switch (tokens.get(expression.from() - 1).lower()) {
            case "seit", "bis", "ab" -> true;
            default -> false;
        };
    }

    private static boolean isYearNamed(Meaning meaning) {
        return switch (meaning) {
            case Day day -> day.year().named() != null;
            case Meaning.Month month -> month.year().named() != null;
            case Meaning.YearPart part -> part.year().named() != null;
            case Meaning.WholeYear year -> year.year().named() != null;
            default -> false;
        };
    }
}
