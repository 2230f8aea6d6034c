package io.depesche.ingest.adapter.schedule;

import io.depesche.ingest.domain.retention.Housekeeping;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks now and then whether something is to be forgotten; while there is much, a small step a second. */
public final class HousekeepingJob {

    private static final Logger LOG = Logger.getLogger(HousekeepingJob.class);

    /** After a start others have more to do. */
    private static final Duration FIRST = Duration.ofMinutes(1);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Housekeeping housekeeping;
    private final Duration every;
    private final ScheduledExecutorService timer;

    /** @param every time between two looks when there is nothing left to do */
    public HousekeepingJob(Housekeeping housekeeping, Duration every) {
        this.housekeeping = housekeeping;
        this.every = every;
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "housekeeping"));
    }

    public void start() {
        next(FIRST.compareTo(every) < 0 ? FIRST : every);
    }

    /** A step that is under way ends with its transaction, or is undone with it. */
    public void stop() {
        timer.shutdownNow();
    }

    private void next(Duration in) {
        if (!timer.isShutdown()) {
            timer.schedule(this::step, in.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void step() {
        boolean more = false;
        try {
            more = housekeeping.step();
        } catch (RuntimeException e) {
            // Mostly the database being away; the timer must outlive it.
            housekeeping.failed();
            LOG.warnf("could not forget what is old: reason=%s", e.getMessage());
        }
        next(more ? PAUSE : every);
    }
}
