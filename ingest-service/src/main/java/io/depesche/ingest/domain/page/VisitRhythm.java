package io.depesche.ingest.domain.page;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a page is visited again, to find texts that are edited without a word in the feed. The younger an article the likelier an edit:
 * the wait is a quarter of its age, so a page is asked some twenty times in two days and not at every poll.
 */
public final class VisitRhythm {

    private static final int AGE_SHARE = 4;
    private static final int MAX_ATTEMPTS = 6;

    private final Duration shortest;
    private final Duration watchFor;

    /**
     * Fixes the rhythm.
     *
     * @param shortest shortest wait between two visits
     * @param watchFor how long after it was first seen a page is visited again at all
     */
    public VisitRhythm(Duration shortest, Duration watchFor) {
        this.shortest = shortest;
        this.watchFor = watchFor;
    }

    /** Next visit, or {@code null} when the page has been watched long enough. */
    public @Nullable Instant afterSuccess(Instant firstSeen, Instant now) {
        Duration age = Duration.between(firstSeen, now);
        if (age.compareTo(watchFor) > 0) {
            return null;
        }
        Duration wait = age.dividedBy(AGE_SHARE);
        return now.plus(wait.compareTo(shortest) > 0 ? wait : shortest);
    }

    /** Next try, each after twice the wait, or {@code null} after the last. */
    public @Nullable Instant afterFailure(Instant now, int attempts) {
        return attempts >= MAX_ATTEMPTS ? null : now.plus(shortest.multipliedBy(1L << attempts));
    }
}
