package io.depesche.store.domain.deadletter;

import io.depesche.contracts.UnreadableRecord;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A record of a dead-letter topic. Nothing is demanded of it: whatever a header or the value holds, it can be kept.
 *
 * @param received the record's timestamp: when the consumer that gave up wrote it
 * @param reason starts with a code of {@link UnreadableRecord.Reason}
 * @param source where the record came from; its parts are {@code null} where a header is missing
 */
public record DeadLetter(
        String topic,
        int partition,
        long offset,
        Instant received,
        @Nullable String key,
        String reason,
        @Nullable String recordId,
        Source source,
        byte @Nullable [] payload) {

    /** Position of the record that could not be processed. */
    public record Source(
            @Nullable String topic,
            @Nullable Integer partition,
            @Nullable Long offset) {}

    /** For a reason that no code stands before. */
    public static final String OTHER = "other";

    /** The code at the beginning of the reason, by which dead letters are filtered and counted. */
    public String reasonCode() {
        return Arrays.stream(UnreadableRecord.Reason.values())
                .map(UnreadableRecord.Reason::code)
                .filter(code -> reason.equals(code) || reason.startsWith(code + ":"))
                .findFirst()
                .orElse(OTHER);
    }
}
