package io.depesche.ingest.adapter.http;

import java.time.Duration;

/** The moment at which a fetch is over, whatever it has come to. */
record Deadline(long nanoTime) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Zero once it has passed. */
    Duration remaining() {
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }

    boolean passed() {
        return nanoTime - System.nanoTime() <= 0;
    }

    /** The earlier of this one and the time from now. */
    Deadline orIn(Duration time) {
        return remaining().compareTo(time) < 0 ? this : in(time);
    }
}
