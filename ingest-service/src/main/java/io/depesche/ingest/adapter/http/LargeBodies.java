package io.depesche.ingest.adapter.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps bodies from filling the memory together. A document takes up to eight times its size while it is read, a page twice that, so two
 * dozen of a megabyte each would not fit into a heap of 160 MB. What is in its readers' hands is bounded by bytes, what arrives by
 * number; the others wait, their servers held back. Bodies up to {@value #FREE} bytes pass freely: the number of fetches bounds them.
 */
final class LargeBodies {

    /** Most feeds and pages are shorter; two dozen of them at once take twenty megabytes while they are read. */
    static final int FREE = 128 << 10;

    /** A page is never longer; of a hundred feeds one or two are. */
    static final int SMALL = 1 << 20;

    /** Of up to {@value #SMALL} bytes each. */
    private static final int SMALL_ARRIVING = 8;

    /** The longest feed must fit, whatever the heap. */
    private static final int LEAST_IN_HAND = 10 << 20;

    /** A sixteenth of the heap, eight times as large while it is read, is half of it. */
    private static final int SHARE_IN_HAND = 16;

    /** One of 10 MB arrives for each so many bytes of heap, but one at least. */
    private static final int HEAP_OF_ONE = 128 << 20;

    private static final Duration LONGEST_IN_HAND = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Slots smallArriving;
    private final Slots largeArriving;
    private final Slots inHand;

    /** @param heap bytes that this process may use */
    LargeBodies(long heap, Duration longestFetch) {
        Duration longest = longestFetch.multipliedBy(2);
        smallArriving = new Slots(SMALL_ARRIVING, longest);
        largeArriving = new Slots((int) Math.clamp(heap / HEAP_OF_ONE, 1, 8), longest);
        inHand = new Slots((int) Math.clamp(heap / SHARE_IN_HAND, LEAST_IN_HAND, 1 << 30), LONGEST_IN_HAND);
    }

    /** A place to arrive in, for a body that has outgrown {@link #FREE}; {@code null} if none became free. */
    Slots.@Nullable Slot arrive(Deadline deadline) throws InterruptedException {
        return smallArriving.take(deadline);
    }

    /** The same for one that has outgrown {@link #SMALL}; it keeps its other place while it waits, so that few wait. */
    Slots.@Nullable Slot arriveLarge(Deadline deadline) throws InterruptedException {
        return largeArriving.take(deadline);
    }

    /**
     * A place in the hands of the reader, for a body that is complete; {@code null} if there was none in time.
     *
     * @param bytes its size, times what its kind takes more than a feed
     */
    Slots.@Nullable Slot handOver(int bytes) throws InterruptedException {
        return inHand.take(bytes, Deadline.in(LONGEST_WAIT));
    }
}
