package io.depesche.nlp.domain.time;

import io.depesche.contracts.article.Article.Published;
import io.depesche.contracts.article.ArticleEnriched.DateMention;
import io.depesche.contracts.article.Issue;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.number.Tokens;
import io.depesche.nlp.domain.time.Meaning.Day;
import io.depesche.nlp.domain.time.Resolver.Around;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the expressions of one text: gives each its value, flags what cannot be, and hands on what was spoken of. Not
 * thread-safe.
 */
final class TimeReading {

    /** The lead of an article and its headline hold about so many tokens. */
    private static final int LEAD = 80;

    private final Resolver resolver = new Resolver();
    private final RulePrecision precision = RulePrecision.shared();
    private final Tokens tokens;
    private final @Nullable Reference reference;
    private final List<DateMention> dates = new ArrayList<>();
    private final List<Issue> issues;
    private final SpokenOf spoken;
    private boolean daily;
    private int lastWeekdayTo = -1;

    TimeReading(Tokens tokens, ClauseTense tense, @Nullable Reference reference, List<Issue> issues) {
        this.tokens = tokens;
        this.reference = reference;
        this.issues = issues;
        this.spoken = new SpokenOf(tokens, tense, reference);
    }

    Found read(List<TimeExpression> expressions, @Nullable Published published) {
        daily = expressions.stream().anyMatch(TimeReading::isOfTheDay);
        EventDays events = new EventDays(tokens, expressions, this::dayOf);
        for (int i = 0; i < expressions.size(); i++) {
            one(expressions.get(i), i + 1 < expressions.size() ? expressions.get(i + 1) : null, events);
        }
        return new Found(List.copyOf(dates), published, List.copyOf(issues));
    }

    /** The day that an expression names, if its year is known. */
    private @Nullable LocalDate dayOf(TimeExpression expression) {
        return switch (expression.meaning()) {
            case Day day
            when Days.exists(day) ->
                resolver.resolve(day, spoken.around(expression)).first();
            case Meaning.Weekday weekday
            when reference != null ->
                resolver.resolve(weekday, spoken.around(expression)).first();
            case Meaning.Away away
            when reference != null && away.unit().equals("D") ->
                resolver.resolve(away, spoken.around(expression)).first();
            default -> null;
        };
    }

    private void one(TimeExpression expression, @Nullable TimeExpression next, EventDays events) {
        Span span = new Span(
                tokens.get(expression.from()).start(),
                tokens.get(expression.to() - 1).end());
        Meaning meaning = expression.meaning();
        if (meaning instanceof Meaning.Impossible impossible) {
            issues.add(new Issue(Issue.IMPOSSIBLE_DATE, span, Issue.Severity.WARNING, impossible.why()));
            return;
        }
        if (meaning instanceof Day day && !Days.exists(day)) {
            issues.add(new Issue(Issue.IMPOSSIBLE_DATE, span, Issue.Severity.WARNING, "no such day in the calendar"));
            return;
        }
        Around around = spoken.around(expression);
        Resolved resolved = resolver.resolve(leadDay(expression, meaning, around), around);
        resolved = events.anchored(expression, resolved);
        if (meaning instanceof Meaning.EventPart part) {
            LocalDate day = events.day(expression, part.event());
            if (day == null && part.code().equals("D")) {
                return; // a day that nobody tells
            }
            resolved = day == null ? resolved : resolver.resolve(part, day, around);
        }
        if (next != null && meaning instanceof Meaning.Weekday weekday) {
            resolved = explained(weekday, expression, next, around, resolved);
        }
        resolved = inOrder(expression, next, around, resolved);
        if (meaning instanceof Day day && resolved.sure() < 1 && day.weekday() > 0) {
            issues.add(new Issue(
                    Issue.WEEKDAY_MISMATCH, span, Issue.Severity.WARNING, "the day falls on another weekday"));
        }
        spoken.remember(expression, resolved);
        rememberEvent(expression, meaning);
        lastWeekdayTo = meaning instanceof Meaning.Weekday ? expression.to() : lastWeekdayTo;
        dates.add(mention(span, expression, resolved));
    }

    /** News tells of yesterday and of weekdays; an essay does not, and its {@code heute} is these times. */
    private static boolean isOfTheDay(TimeExpression expression) {
        return switch (expression.meaning()) {
            case Meaning.Weekday ignored -> true;
            case Meaning.Away away -> away.unit().equals("D") && away.amount() != 0;
            case Meaning.DayPart part -> part.day() != null;
            case Meaning.Clock ignored -> true;
            case Day day -> day.year().isOpen();
            default -> false;
        };
    }

    /** {@code am Mittwoch (19.06.2024)}: the day in brackets is the day. */
    private Resolved explained(
            Meaning.Weekday weekday, TimeExpression expression, TimeExpression next, Around around, Resolved own) {
        boolean bracket = tokens.is(expression.to(), "(") && next.from() == expression.to() + 1;
        if (!bracket || !(next.meaning() instanceof Day day) || !Days.exists(day)) {
            return own;
        }
        Resolved given = resolver.resolve(day, around);
        LocalDate date = given.first();
        if (date != null && date.getDayOfWeek().getValue() != weekday.weekday()) {
            Span span = new Span(
                    tokens.get(next.from()).start(), tokens.get(next.to() - 1).end());
            issues.add(new Issue(
                    Issue.WEEKDAY_MISMATCH, span, Issue.Severity.WARNING, "the day falls on another weekday"));
            return own;
        }
        return date == null ? own : given;
    }

    /** {@code von Montag bis Freitag}: the second day is not before the first; what is over moves the first back. */
    private Resolved inOrder(TimeExpression expression, @Nullable TimeExpression next, Around around, Resolved own) {
        if (!(expression.meaning() instanceof Meaning.Weekday weekday) || own.first() == null) {
            return own;
        }
        LocalDate lastDay = spoken.lastDay();
        boolean second = tokens.is(expression.from() - 1, "bis")
                && lastWeekdayTo == expression.from() - 1
                && lastDay != null
                && own.first().isBefore(lastDay);
        if (second && around.direction() != Direction.PAST) {
            return resolver.resolve(new Meaning.Shifted(weekday, "W", 1), around);
        }
        boolean first = next != null
                && next.meaning() instanceof Meaning.Weekday
                && tokens.is(expression.to(), "bis")
                && next.from() == expression.to() + 1;
        if (!first || next == null || spoken.around(next).direction() != Direction.PAST) {
            return own;
        }
        LocalDate end = resolver.resolve(next.meaning(), spoken.around(next)).first();
        return end != null && own.first().isAfter(end)
                ? resolver.resolve(new Meaning.Shifted(weekday, "W", -1), around)
                : own;
    }

    /** {@code Zwei Tage nach der Wahl} at the head of an article is the day it is written. */
    private Meaning leadDay(TimeExpression expression, Meaning meaning, Around around) {
        if (meaning instanceof Meaning.Today today
                && !today.vague()
                && !daily
                && around.direction() != Direction.PAST
                && around.direction() != Direction.FUTURE) {
            return new Meaning.Today(true);
        }
        return reference != null && isSince(expression, meaning) ? new Meaning.Away("D", 0) : meaning;
    }

    /** {@code Zwei Tage nach …} at the head. */
    private boolean isSince(TimeExpression expression, Meaning meaning) {
        return expression.from() <= LEAD
                && meaning instanceof Meaning.Duration duration
                && duration.amounts().size() == 1
                && duration.amounts().getFirst().unit().equals("D")
                && tokens.is(expression.to(), "nach")
                && tokens.get(expression.from() - 1).kind() != io.depesche.nlp.domain.number.Token.Kind.WORD;
    }

    /** {@code Einen Tag nach dem Untergang …: kurz nach 4 Uhr} is a time of the day before. */
    private void rememberEvent(TimeExpression expression, Meaning meaning) {
        if (reference == null || !isSince(expression, meaning) || !(meaning instanceof Meaning.Duration duration)) {
            return;
        }
        String days = duration.amounts().getFirst().number();
        if (days.length() <= 2 && days.chars().allMatch(Character::isDigit)) {
            spoken.day(reference.best().minusDays(Integer.parseInt(days)), expression.to());
        }
    }

    private DateMention mention(Span span, TimeExpression expression, Resolved resolved) {
        double sure = precision.of(expression.rule()) * resolved.sure();
        if (resolved.relative() && reference != null && !reference.isOneDay()) {
            sure *= 0.7;
        }
        return new DateMention(
                "t" + (dates.size() + 1),
                span,
                resolved.type(),
                resolved.value(),
                expression.mod(),
                Bounds.earliest(resolved, expression.mod()),
                Bounds.latest(resolved, expression.mod()),
                Math.round(sure * 1000) / 1000.0);
    }
}
