package io.depesche.gateway.domain.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A checked question for articles: the parameters as the caller wrote them, each of a known name, given once, of the right form and
 * length. Whoever gets one may pass it on.
 *
 * @param parameters in the order of {@link #NAMES}; those that the caller left out or left empty are absent
 */
public record ArticleFilter(Map<String, String> parameters) {

    /** Everything that may be asked, in the order of the documentation. */
    public static final List<String> NAMES =
            List.of("text", "entity", "source", "language", "from", "to", "cursor", "limit");

    public static final int MAX_LIMIT = 100;
    private static final int MAX_TEXT = 200;
    private static final int MAX_CURSOR = 1_000;
    private static final int DAY_LENGTH = "2026-11-21".length();

    /** A filter, or what is wrong with it. */
    public sealed interface Outcome {
        record Accepted(ArticleFilter filter) implements Outcome {}

        /** @param detail one sentence for the caller; quotes nothing of the input but known names */
        record Rejected(String detail) implements Outcome {}
    }

    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String detail) {
            super(detail, null, false, false);
        }
    }

    /** Checks a query string's parameters. */
    public static Outcome of(Map<String, List<String>> query) {
        try {
            Set<String> unknown = new TreeSet<>(query.keySet());
            NAMES.forEach(unknown::remove);
            if (!unknown.isEmpty()) {
                throw new Wrong("unknown parameter; expected " + String.join(", ", NAMES));
            }
            Map<String, String> parameters = new LinkedHashMap<>();
            for (String name : NAMES) {
                List<String> values = query.getOrDefault(name, List.of());
                if (values.size() > 1) {
                    throw new Wrong(name + ": given more than once");
                }
                if (!values.isEmpty() && !values.getFirst().isBlank()) {
                    parameters.put(name, checked(name, values.getFirst().strip()));
                }
            }
            checkOrder(parameters);
            return new Outcome.Accepted(new ArticleFilter(Collections.unmodifiableMap(parameters)));
        } catch (Wrong wrong) {
            return new Outcome.Rejected(String.valueOf(wrong.getMessage()));
        }
    }

    private static String checked(String name, String value) {
        switch (name) {
            case "from", "to" -> moment(name, value);
            case "limit" -> limit(value);
            case "language" ->
                check(
                        value.length() <= 35 && value.chars().allMatch(c -> isAsciiLetterOrDigit(c) || c == '-'),
                        "language: expected a language tag such as de or de-CH");
            case "cursor" ->
                check(
                        value.length() <= MAX_CURSOR && value.chars().allMatch(c -> c > ' ' && c < 0x7f),
                        "cursor: expected the value of next from an earlier answer");
            default ->
                check(
                        value.length() <= MAX_TEXT && value.chars().noneMatch(Character::isISOControl),
                        name + ": expected at most " + MAX_TEXT + " characters, none of them a control character");
        }
        return value;
    }

    private static void limit(String value) {
        boolean number = value.length() <= 3 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        int limit = number ? Integer.parseInt(value) : 0;
        check(limit >= 1 && limit <= MAX_LIMIT, "limit: expected a number from 1 to " + MAX_LIMIT);
    }

    private static void checkOrder(Map<String, String> parameters) {
        String from = parameters.get("from");
        String to = parameters.get("to");
        check(from == null || to == null || moment("from", from).isBefore(end(to)), "from: expected a time before to");
    }

    /** A bare day as the end means the whole day. */
    private static OffsetDateTime end(String to) {
        OffsetDateTime moment = moment("to", to);
        return to.length() == DAY_LENGTH ? moment.plusDays(1) : moment;
    }

    /** A day or a moment of ISO 8601; a day counts from its first second in UTC. */
    private static OffsetDateTime moment(String name, String value) {
        try {
            return value.length() == DAY_LENGTH
                    ? LocalDate.parse(value).atStartOfDay().atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(value);
        } catch (DateTimeException e) {
            throw new Wrong(
                    name + ": expected an ISO 8601 date (2026-11-21) or time with offset (2026-11-21T08:00:00Z)");
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new Wrong(otherwise);
        }
    }

    private static boolean isAsciiLetterOrDigit(int c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
