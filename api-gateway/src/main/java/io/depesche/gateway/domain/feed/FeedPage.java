package io.depesche.gateway.domain.feed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which page of the feeds is asked for, checked: known parameters, each once and of its form. Whoever gets one may pass it on, and put it
 * into an address as it is.
 *
 * @param parameters {@code cursor} and {@code limit}; absent where the caller left them out or empty
 */
public record FeedPage(Map<String, String> parameters) {

    /** Everything that may be asked, in the order of the documentation. */
    public static final List<String> NAMES = List.of("cursor", "limit");

    public static final int MAX_LIMIT = 1_000;
    private static final int MAX_CURSOR = 100;

    /** A page, or what is wrong with the question. */
    public sealed interface Outcome {
        record Accepted(FeedPage page) implements Outcome {}

        /** @param detail one sentence for the caller */
        record Rejected(String detail) implements Outcome {}
    }

    /** Checks a query string's parameters. */
    public static Outcome of(Map<String, List<String>> query) {
        Set<String> unknown = new TreeSet<>(query.keySet());
        NAMES.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            return new Outcome.Rejected("unknown parameter; expected " + String.join(", ", NAMES));
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : NAMES) {
            List<String> values = query.getOrDefault(name, List.of());
            if (values.size() > 1) {
                return new Outcome.Rejected(name + ": given more than once");
            }
            if (!values.isEmpty() && !values.getFirst().isEmpty()) {
                parameters.put(name, values.getFirst());
            }
        }
        if (!isCursor(parameters.getOrDefault("cursor", "0"))) {
            return new Outcome.Rejected("cursor: expected the value of next from an earlier answer");
        }
        if (!isLimit(parameters.getOrDefault("limit", "1"))) {
            return new Outcome.Rejected("limit: expected a number from 1 to " + MAX_LIMIT);
        }
        return new Outcome.Accepted(new FeedPage(Collections.unmodifiableMap(parameters)));
    }

    private static boolean isCursor(String value) {
        return value.length() <= MAX_CURSOR
                && value.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }

    private static boolean isLimit(String value) {
        boolean number = value.length() <= 4 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        int limit = number ? Integer.parseInt(value) : 0;
        return limit >= 1 && limit <= MAX_LIMIT;
    }
}
