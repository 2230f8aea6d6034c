package io.depesche.store.adapter.schedule;

import io.depesche.store.config.StoreConfig;
import io.depesche.store.domain.retention.Housekeeping;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks now and then whether something is to be forgotten; while there is much, a small step a second. */
@ApplicationScoped
public class HousekeepingJob {

    private static final Logger LOG = Logger.getLogger(HousekeepingJob.class);

    /** After a start others have more to do. */
    private static final Duration FIRST = Duration.ofMinutes(1);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Housekeeping housekeeping;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Duration every;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "housekeeping"));

    HousekeepingJob(Housekeeping housekeeping, Clock clock, MeterRegistry metrics, StoreConfig config) {
        this.housekeeping = housekeeping;
        this.clock = clock;
        this.metrics = metrics;
        this.every = config.keep().every();
    }

    void start(@Observes StartupEvent event) {
        next(FIRST.compareTo(every) < 0 ? FIRST : every);
    }

    /** A step that is under way ends with its transaction, or is undone with it. */
    void stop(@Observes @Priority(1) ShutdownEvent event) {
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
            Housekeeping.Step step = housekeeping.step(clock.instant());
            step.forgotten().forEach((memory, rows) -> count(memory.code(), rows));
            more = step.mayGoOn();
        } catch (RuntimeException e) {
            // Mostly the database being away; the timer must outlive it.
            count("failed", 1);
            LOG.warnf("event=housekeeping-failed cause=%s", e.getMessage());
        }
        next(more ? PAUSE : every);
    }

    private void count(String outcome, int items) {
        metrics.counter("news.items", "stage", "housekeeping", "outcome", outcome)
                .increment(items);
    }
}
