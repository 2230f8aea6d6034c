package io.depesche.ingest.adapter.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps large bodies from filling the memory together. A feed of 10 MB takes five times as much while it is read; eight of them at once
 * would not fit into a heap of 128 MB. So few may arrive at a time and one may be in its reader's hands; the others wait, their servers
 * held back. Bodies up to {@value #SMALL} bytes pass freely: the number of fetches at a time bounds them.
 */
final class LargeBodies {

    /** A page is never longer; of a hundred feeds one or two are. */
    static final int SMALL = 1 << 20;

    private static final int ARRIVING = 3;
    private static final int IN_HAND = 1;
    private static final Duration LONGEST_IN_HAND = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Slots arriving;
    private final Slots inHand = new Slots(IN_HAND, LONGEST_IN_HAND);

    LargeBodies(Duration longestFetch) {
        arriving = new Slots(ARRIVING, longestFetch.multipliedBy(2));
    }

    /** A place to arrive in, for a body that has outgrown {@link #SMALL}; {@code null} if none became free. */
    Slots.@Nullable Slot arrive(Deadline deadline) throws InterruptedException {
        return arriving.take(deadline);
    }

    /** A place in the hands of the reader, for a body that is complete; {@code null} if none became free. */
    Slots.@Nullable Slot handOver() throws InterruptedException {
        return inHand.take(Deadline.in(LONGEST_WAIT));
    }
}
