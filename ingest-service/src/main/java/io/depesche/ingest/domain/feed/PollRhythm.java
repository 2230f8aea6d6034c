package io.depesche.ingest.domain.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * When a feed is polled next. Every wait is off by up to a tenth, so that feeds which were added together do not stay together; after
 * failures the wait doubles up to an hour, so that a server in trouble is left alone.
 */
public final class PollRhythm {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MAX_DOUBLINGS = 10;

    private final Duration interval;
    private final RandomGenerator random;

    public PollRhythm(Duration interval, RandomGenerator random) {
        this.interval = interval;
        this.random = random;
    }

    public Instant afterSuccess(Instant now) {
        return now.plus(jittered(interval));
    }

    /** Next poll after this many failures in a row. */
    public Instant afterFailure(Instant now, int failures) {
        Duration wait = interval.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
        Duration limit = interval.compareTo(LONGEST) > 0 ? interval : LONGEST;
        return now.plus(jittered(wait.compareTo(limit) > 0 ? limit : wait));
    }

    private Duration jittered(Duration wait) {
        return Duration.ofMillis((long) (wait.toMillis() * (0.9 + 0.2 * random.nextDouble())));
    }
}
