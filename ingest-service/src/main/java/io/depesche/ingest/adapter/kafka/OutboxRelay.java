package io.depesche.ingest.adapter.kafka;

import io.depesche.ingest.domain.outbox.Outbox;
import io.depesche.ingest.domain.outbox.OutboxBell;
import io.depesche.ingest.domain.trace.ItemCounter;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The thread that carries records from the outbox to the broker: woken by the bell after a commit, and every second for what another
 * instance or an earlier life of this one left behind. While the broker or the database is away it waits, longer each time, and loses
 * nothing. At-least-once: a batch that fails half-way is sent again as a whole, so the last record of a key is always its newest.
 */
public final class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(12);

    private final Outbox outbox;
    private final KafkaSender sender;
    private final OutboxBell bell;
    private final ItemCounter counter;
    private final int batch;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    /**
     * Makes a relay that stands still until {@link #start}.
     *
     * @param batch records of one transaction, at most
     */
    public OutboxRelay(Outbox outbox, KafkaSender sender, OutboxBell bell, ItemCounter counter, int batch) {
        this.outbox = outbox;
        this.sender = sender;
        this.bell = bell;
        this.counter = counter;
        this.batch = batch;
    }

    public synchronized void start() {
        Thread started = new Thread(this::run, "outbox-relay");
        thread = started;
        started.start();
    }

    /** Lets the batch that is on its way come to its end, and sends no further one. */
    public synchronized void stop() {
        stopping = true;
        bell.ring();
        Thread running = thread;
        if (running == null) {
            return;
        }
        try {
            running.join(STOP_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (running.isAlive()) {
            // Its transaction rolls back; the records stay and are sent by the next start.
            running.interrupt();
        }
    }

    /** Whether records can still leave. Only a restart helps when not. */
    public synchronized boolean isAlive() {
        return stopping || thread == null || thread.isAlive();
    }

    private void run() {
        int failures = 0;
        try (sender) {
            while (!stopping) {
                try {
                    int sent = outbox.drain(batch, sender);
                    counter.count("published", "ok", sent);
                    failures = 0;
                    if (sent == 0) {
                        bell.await(LOOK_EVERY);
                    }
                } catch (RuntimeException e) {
                    failures++;
                    Duration wait = waitAfter(failures);
                    LOG.warnf(
                            "outbox not emptied: failures=%d nextTryMs=%d reason=%s",
                            failures, wait.toMillis(), e.getMessage());
                    pause(wait);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration waitAfter(int failures) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** Not ended by a ring: it says that there is more to send, not that the broker is back. */
    private void pause(Duration wait) throws InterruptedException {
        long end = System.nanoTime() + wait.toNanos();
        while (!stopping && System.nanoTime() < end) {
            bell.await(Duration.ofNanos(Math.max(end - System.nanoTime(), 1)));
        }
    }
}
