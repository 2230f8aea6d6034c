package io.depesche.ingest.domain.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Keeps many sources that are due at once from being asked at once, as after a start or the import of a long list: a handful is asked
 * without delay, what comes after it at an even pace. Five thousand are spread over a little more than five minutes.
 */
public final class StartSpread {

    /** So many are no storm: a small stand has its first article at once. */
    static final int HANDFUL = 50;

    /** Sixteen a second. */
    private static final Duration STEP = Duration.ofNanos(62_500_000);

    /** A very long list goes faster rather than waiting for an hour. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final RandomGenerator random;

    public StartSpread(RandomGenerator random) {
        this.random = random;
    }

    /** Spreads what is due at this moment; the longest waiting goes first. */
    public void spread(FeedLedger ledger, Instant now) {
        List<String> overdue = ledger.overdue(now);
        List<Instant> until = IntStream.range(0, overdue.size())
                .mapToObj(position -> now.plus(delay(position, overdue.size())))
                .toList();
        ledger.postpone(overdue, until);
    }

    /**
     * How long one waits.
     *
     * @param position its place in the queue, from 0
     * @param of length of the queue
     */
    public Duration delay(int position, int of) {
        if (position < HANDFUL) {
            return Duration.ZERO;
        }
        Duration even = STEP.multipliedBy(position - HANDFUL + 1L);
        Duration whole = STEP.multipliedBy(Math.max(of, position + 1) - HANDFUL);
        long millis = whole.compareTo(LONGEST) <= 0
                ? even.toMillis()
                : (long) (even.toMillis() * ((double) LONGEST.toMillis() / whole.toMillis()));
        return Duration.ofMillis(millis + random.nextInt((int) STEP.toMillis()));
    }
}
