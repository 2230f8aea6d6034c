package io.depesche.ingest.domain.fetch;

import io.depesche.ingest.domain.article.CanonicalUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads an {@link Answer} out of headers. What a header says badly, it does not say. */
public final class AnswerHeaders {

    /** No server means a longer wait; the bound only keeps sums from overflowing. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private AnswerHeaders() {}

    /**
     * Reads what an answer says beside its body.
     *
     * @param movedTo see {@link Answer#movedTo}
     * @param headers values of a header by its name, in their order; empty if it is absent
     * @param now the moment of the answer, to turn a date of {@code Retry-After} into a duration
     */
    public static Answer read(
            CanonicalUrl finalUrl,
            @Nullable CanonicalUrl movedTo,
            Function<String, List<String>> headers,
            Instant now) {
        return new Answer(
                finalUrl,
                movedTo,
                maxAge(headers.apply("Cache-Control"), headers.apply("Age")),
                retryAfter(headers.apply("Retry-After"), now),
                LinkHeader.read(headers.apply("Link"), Answer.MAX_LINKS),
                date(headers.apply("Date")));
    }

    /** RFC 9111, 5.2.2: of several directives of one name the first counts; the age that a cache on the way reports is already over. */
    private static @Nullable Duration maxAge(List<String> cacheControl, List<String> age) {
        Duration maxAge = null;
        for (String directive :
                String.join(",", cacheControl).toLowerCase(Locale.ROOT).split(",", -1)) {
            String stripped = directive.strip();
            if (stripped.equals("no-store") || stripped.startsWith("no-cache")) {
                return null;
            }
            if (maxAge == null && stripped.startsWith("max-age=")) {
                maxAge = seconds(stripped.substring("max-age=".length()).replace("\"", ""));
            }
        }
        Duration over = age.isEmpty() ? null : seconds(age.getFirst().strip());
        if (maxAge == null || over == null) {
            return maxAge;
        }
        return maxAge.compareTo(over) > 0 ? maxAge.minus(over) : Duration.ZERO;
    }

    private static @Nullable Duration retryAfter(List<String> values, Instant now) {
        if (values.isEmpty()) {
            return null;
        }
        String value = values.getFirst().strip();
        Duration wait = seconds(value);
        if (wait == null) {
            Instant until = HttpDate.parse(value);
            wait = until == null ? null : bounded(Duration.between(now, until));
        }
        return wait;
    }

    private static @Nullable Instant date(List<String> values) {
        return values.isEmpty() ? null : HttpDate.parse(values.getFirst().strip());
    }

    private static @Nullable Duration seconds(String digits) {
        boolean number = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!number) {
            return null;
        }
        return digits.length() > 9 ? LONGEST : bounded(Duration.ofSeconds(Long.parseLong(digits)));
    }

    private static Duration bounded(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
