package io.depesche.ingest.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.depesche.ingest.domain.feed.FeedHealth;
import io.depesche.ingest.domain.feed.WatchedFeed;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A feed as the API shows it: times and durations in ISO 8601 (durations in whole seconds), absent what is not known. Described in the
 * gateway's API description.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedView(
        String id,
        String url,
        String kind,
        @Nullable String selector,
        @Nullable String title,
        @Nullable String group,
        String state,
        @Nullable Integer keepDays,
        String status,
        @Nullable String lastPoll,
        @Nullable String lastSuccess,
        @Nullable String lastNew,
        @Nullable String nextPoll,
        @Nullable String interval,
        @Nullable String usualGap,
        @Nullable String silence,
        int failures,
        @Nullable String error,
        int entries) {

    static FeedView of(WatchedFeed feed) {
        FeedHealth health = feed.health();
        return new FeedView(
                feed.id(),
                feed.url().value(),
                feed.kind().code(),
                feed.selector(),
                feed.title(),
                feed.group(),
                feed.state().code(),
                feed.keepDays(),
                health.status().code(),
                text(health.lastPoll()),
                text(health.lastSuccess()),
                text(health.lastNew()),
                isPolled(health) ? text(health.nextPoll()) : null,
                text(health.interval()),
                text(health.usualGap()),
                text(health.silence()),
                health.failures(),
                health.error(),
                health.entries());
    }

    /** Of a feed that is not polled, the registry keeps the time of a poll that will not be. */
    private static boolean isPolled(FeedHealth health) {
        return switch (health.status()) {
            case NEW, OK, QUIET, FAILING -> true;
            case PAUSED, GONE, DISABLED -> false;
        };
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static @Nullable String text(@Nullable Duration duration) {
        return duration == null
                ? null
                : duration.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
