package io.depesche.gateway.domain.trace;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * One step on an article's way.
 *
 * @param step what happened: {@code received}, {@code published}, {@code stored}, {@code dead-letter} …; readers expect new ones
 * @param service which service says so
 * @param outcome {@code ok}, or {@code stopped} where the way ends here
 * @param at when, ISO 8601
 * @param detail why, for the reader
 * @param topic with partition and offset: where the record stands
 */
public record TraceStep(
        String step,
        String service,
        String outcome,
        @Nullable String at,
        @Nullable Integer revision,
        @Nullable String detail,
        @Nullable String topic,
        @Nullable Integer partition,
        @Nullable Long offset) {

    public static final String STREAMED = "streamed";
    public static final String STORED = "stored";
    public static final String UNCHANGED = "unchanged";
    public static final String OK = "ok";
    public static final String STOPPED = "stopped";

    /** {@link #at} as a moment; {@code null} if it is absent or none. */
    @Nullable
    Instant time() {
        try {
            return at == null ? null : OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
