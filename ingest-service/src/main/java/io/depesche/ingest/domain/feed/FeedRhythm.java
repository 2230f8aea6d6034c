package io.depesche.ingest.domain.feed;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source's own rhythm, learned from when something new was in it.
 *
 * @param lastNew when something new was last in it
 * @param usualGap typical time between two new entries; {@code null} until two were seen
 * @param interval what it is asked at now, before jitter and the server's wishes
 */
public record FeedRhythm(
        @Nullable Instant lastNew,
        @Nullable Duration usualGap,
        @Nullable Duration interval) {

    public static final FeedRhythm UNKNOWN = new FeedRhythm(null, null, null);

    public FeedRhythm at(Duration newInterval) {
        return new FeedRhythm(lastNew, usualGap, newInterval);
    }
}
