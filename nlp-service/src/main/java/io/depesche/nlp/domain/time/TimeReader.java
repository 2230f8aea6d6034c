package io.depesche.nlp.domain.time;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Published;
import io.depesche.contracts.article.ArticleEnriched.DateMention;
import io.depesche.contracts.article.Issue;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.number.Tokens;
import io.depesche.nlp.domain.time.Meaning.Day;
import io.depesche.nlp.domain.time.Resolver.Around;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of a text and its day of publication. Thread-safe; linear in the length of the text.
 *
 * <p>Example: {@code Am Montag, dem 17. Juni, beginnt der zweitägige Besuch.}, published 2024-06-14 →
 * {@code 2024-06-17} and {@code P2D}.
 */
public final class TimeReader {

    /** A time of day belongs to a day that was named at most so many tokens before. */
    private static final int NEAR = 40;

    /** A year that was named at most so many tokens before may be that of a day without one. */
    private static final int SAME_STORY = 60;

    /** {@code wochentags von 14 bis 18 Uhr}: a time so close behind a repeated one belongs to no single day. */
    private static final int HABIT = 6;

    /** Figures are reported for months that lie at most so far back. */
    private static final int LAST_MONTHS = 2;

    /** The lead of an article and its headline hold about so many tokens. */
    private static final int LEAD = 80;

    private final Resolver resolver = new Resolver();
    private final RulePrecision precision = RulePrecision.shared();

    public Found read(String text, Article article) {
        return read(text, article, List.of());
    }

    /**
     * The same where cleaning took captions out of the text.
     *
     * @param captions as they stood; an event that they name gives the year of the text, their days are none of its
     */
    public Found read(String text, Article article, List<String> captions) {
        Tokens tokens = Tokens.of(text);
        List<TimeExpression> expressions = new TimeGrammar(new Scan(tokens)).find();
        ClauseTense tense = new ClauseTense(tokens);
        Published published = article.published();
        Reference reference = References.declared(published);
        if (reference == null) {
            published = new PublicationSolver(tokens, expressions, tense, captions).solve(article.fetched());
            reference = References.declared(published);
        }
        List<Issue> issues = new ArrayList<>();
        if (reference != null && References.isInFuture(reference, article.fetched())) {
            issues.add(new Issue(
                    Issue.PUBLISHED_IN_FUTURE, null, Issue.Severity.WARNING, "published after it was fetched"));
            reference = References.beforeFetch(reference, article.fetched());
        }
        return new Reading(tokens, tense, reference, issues).read(expressions, published);
    }

    /** One pass over the expressions of one text. */
    private final class Reading {
        private final Tokens tokens;
        private final ClauseTense tense;
        private final @Nullable Reference reference;
        private final List<DateMention> dates = new ArrayList<>();
        private final List<Issue> issues;
        private @Nullable LocalDate lastDay;
        private int lastDayAt = -NEAR * 2;
        private @Nullable Integer lastYear;
        private int lastYearAt = -SAME_STORY * 2;
        private boolean daily;
        private int lastRepeatedAt = -NEAR;
        private int lastListAt = -NEAR;
        private int lastWeekdayTo = -1;

        Reading(Tokens tokens, ClauseTense tense, @Nullable Reference reference, List<Issue> issues) {
            this.tokens = tokens;
            this.tense = tense;
            this.reference = reference;
            this.issues = issues;
        }

        Found read(List<TimeExpression> expressions, @Nullable Published published) {
            daily = expressions.stream().anyMatch(Reading::isOfTheDay);
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
                    resolver.resolve(day, around(expression)).first();
                case Meaning.Weekday weekday
                when reference != null ->
                    resolver.resolve(weekday, around(expression)).first();
                case Meaning.Away away
                when reference != null && away.unit().equals("D") ->
                    resolver.resolve(away, around(expression)).first();
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
                issues.add(
                        new Issue(Issue.IMPOSSIBLE_DATE, span, Issue.Severity.WARNING, "no such day in the calendar"));
                return;
            }
            Around around = around(expression);
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
            remember(expression, resolved);
            rememberEvent(expression, meaning);
            lastWeekdayTo = meaning instanceof Meaning.Weekday ? expression.to() : lastWeekdayTo;
            lastRepeatedAt = meaning instanceof Meaning.Repeated ? expression.to() : lastRepeatedAt;
            lastListAt = expression.rule().equals("clock-list") ? expression.to() : lastListAt;
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
                        tokens.get(next.from()).start(),
                        tokens.get(next.to() - 1).end());
                issues.add(new Issue(
                        Issue.WEEKDAY_MISMATCH, span, Issue.Severity.WARNING, "the day falls on another weekday"));
                return own;
            }
            return date == null ? own : given;
        }

        /** {@code von Montag bis Freitag}: the second day is not before the first; what is over moves the first back. */
        private Resolved inOrder(
                TimeExpression expression, @Nullable TimeExpression next, Around around, Resolved own) {
            if (!(expression.meaning() instanceof Meaning.Weekday weekday) || own.first() == null) {
                return own;
            }
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
            if (!first || next == null || around(next).direction() != Direction.PAST) {
                return own;
            }
            LocalDate end = resolver.resolve(next.meaning(), around(next)).first();
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
                lastDay = reference.best().minusDays(Integer.parseInt(days));
                lastDayAt = expression.to();
            }
        }

        private Around around(TimeExpression expression) {
            Meaning meaning = expression.meaning();
            boolean needed = !(meaning instanceof Meaning.Repeated
                    || meaning instanceof Meaning.Reference
                    || meaning instanceof Meaning.Duration
                    || meaning instanceof Meaning.WholeYear);
            Direction direction =
                    needed && reference != null ? tense.around(expression.from(), expression.to()) : Direction.UNKNOWN;
            direction = isReported(expression, meaning) ? Direction.UNKNOWN : direction;
            boolean near = expression.from() - lastDayAt <= NEAR && isSameParagraph(lastDayAt, expression.from());
            boolean story = expression.from() - lastYearAt <= SAME_STORY;
            boolean opening = expression.rule().equals("clock-list") || expression.from() - lastListAt <= 1;
            boolean habitual = expression.from() - lastRepeatedAt <= HABIT
                    || opening && !near
                    || tokens.is(expression.from() - 1, "jeweils");
            return new Around(reference, direction, lastDay, near, story ? lastYear : null, habitual);
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

        private void remember(TimeExpression expression, Resolved resolved) {
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
            if (resolved.type().equals("DATE") && first != null && isYearNamed(expression.meaning())) {
                lastYear = first.getYear();
                lastYearAt = expression.to();
            }
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
}
