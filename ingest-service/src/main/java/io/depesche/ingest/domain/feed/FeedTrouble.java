package io.depesche.ingest.domain.feed;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong since the last success.
 *
 * @param failures polls that failed
 * @param error the last one in words
 * @param backOff the wait after the last one; the next is at least twice as long
 * @param missingSince first of the answers 404
 */
public record FeedTrouble(
        int failures,
        @Nullable String error,
        @Nullable Duration backOff,
        @Nullable Instant missingSince) {

    public static final FeedTrouble NONE = new FeedTrouble(0, null, null, null);
}
