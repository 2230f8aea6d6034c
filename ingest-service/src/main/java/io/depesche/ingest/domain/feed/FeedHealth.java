package io.depesche.ingest.domain.feed;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source is. Quiet is not broken: a source is judged by its own rhythm.
 *
 * @param lastNew when something new was last in it
 * @param interval what it is asked at now
 * @param usualGap its own rhythm: typical time between new entries; {@code null} until it is known
 * @param silence time since {@code lastNew}
 * @param failures polls that failed since the last success
 * @param error in words; absent after a success
 * @param entries how many it had when it was last read
 */
public record FeedHealth(
        Status status,
        @Nullable Instant lastPoll,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastNew,
        Instant nextPoll,
        @Nullable Duration interval,
        @Nullable Duration usualGap,
        @Nullable Duration silence,
        int failures,
        @Nullable String error,
        int entries) {

    /** Silence of this many usual gaps is worth a word. Gaps vary: a weekend in a weekly rhythm is nothing. */
    private static final int QUIET_GAPS = 3;

    /** In one word; the code stands in the API. */
    public enum Status {
        NEW("new"),
        OK("ok"),
        QUIET("quiet"),
        FAILING("failing"),
        PAUSED("paused"),
        GONE("gone"),
        DISABLED("disabled");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Status of(
                WatchState state,
                int failures,
                boolean everRead,
                @Nullable Duration usualGap,
                @Nullable Duration silence) {
            return switch (state) {
                case PAUSED -> PAUSED;
                case GONE -> GONE;
                case DISABLED -> DISABLED;
                case ACTIVE -> {
                    if (failures > 0) {
                        yield FAILING;
                    }
                    boolean quiet = usualGap != null
                            && silence != null
                            && silence.compareTo(usualGap.multipliedBy(QUIET_GAPS)) > 0;
                    yield !everRead ? NEW : quiet ? QUIET : OK;
                }
            };
        }
    }

    /** As it is at this moment. */
    public static FeedHealth of(FeedState feed, Instant now) {
        Instant lastNew = feed.rhythm().lastNew();
        Duration usualGap = feed.rhythm().usualGap();
        Duration silence = lastNew == null || lastNew.isAfter(now) ? null : Duration.between(lastNew, now);
        return new FeedHealth(
                Status.of(feed.state(), feed.failures(), feed.lastSuccess() != null, usualGap, silence),
                feed.lastPoll(),
                feed.lastSuccess(),
                lastNew,
                feed.nextPoll(),
                feed.rhythm().interval(),
                usualGap,
                silence,
                feed.failures(),
                feed.lastError(),
                feed.entries());
    }
}
