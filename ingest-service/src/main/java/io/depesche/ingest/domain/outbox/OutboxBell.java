package io.depesche.ingest.domain.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes the relay as soon as a transaction with outbox records has been committed, so that an article does not wait for the next look
 * into the table. A ring while the relay is at work is remembered; many rings are one.
 */
public final class OutboxBell {

    private final Semaphore rung = new Semaphore(0);

    public void ring() {
        rung.release();
    }

    /** Returns at the next ring, or at once if it has rung since the last call, or when the time is over. */
    public void await(Duration longest) throws InterruptedException {
        if (rung.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            rung.drainPermits();
        }
    }
}
