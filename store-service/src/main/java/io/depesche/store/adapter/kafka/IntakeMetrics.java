package io.depesche.store.adapter.kafka;

import io.depesche.store.domain.intake.ArticleRevision;
import io.depesche.store.domain.intake.IntakeReport;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Counts what was stored and how long it took from the fetch. Rejected records are counted where their dead letter is written. */
@ApplicationScoped
public class IntakeMetrics {

    private final MeterRegistry registry;
    private final Clock clock;
    private final Timer lag;

    IntakeMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        // The bounds of the freshness objective (5 s) and of the half-load figures (150 ms, 1 s) are buckets.
        this.lag = Timer.builder("news.end.to.end.lag")
                .description("from the fetch of an article to its commit in the store")
                .tag("stage", "store")
                .serviceLevelObjectives(
                        Duration.ofMillis(50),
                        Duration.ofMillis(150),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(5))
                .register(registry);
    }

    void count(IntakeReport report) {
        count("stored", report.stored().size());
        count("unchanged", report.unchanged());
        count("withdrawn", report.withdrawn());
        count("barred", report.barred());
        count("skipped", report.skipped());
        Instant now = clock.instant();
        for (ArticleRevision revision : report.stored()) {
            Instant fetched = revision.fetched();
            if (fetched != null && fetched.isBefore(now)) {
                lag.record(Duration.between(fetched, now));
            }
        }
    }

    private void count(String outcome, int items) {
        registry.counter("news.items", "stage", "store", "outcome", outcome).increment(items);
    }
}
