package io.depesche.stack.supervise;

import java.time.Duration;

/** How long to wait before the next restart: hardly at all at first, then twice as long each time. Not thread-safe. */
final class BackOff {

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    /** A child that was ready for so long starts afresh: its death has nothing to do with the earlier ones. */
    private static final Duration FORGIVEN_AFTER = Duration.ofSeconds(30);

    private Duration next = FIRST;

    Duration after(Duration readyFor) {
        if (readyFor.compareTo(FORGIVEN_AFTER) >= 0) {
            next = FIRST;
        }
        Duration now = next;
        next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
        return now;
    }
}
