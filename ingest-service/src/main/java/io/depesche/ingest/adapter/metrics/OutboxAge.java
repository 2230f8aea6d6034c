package io.depesche.ingest.adapter.metrics;

import io.depesche.ingest.domain.outbox.Outbox;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** {@code news_outbox_oldest_seconds}: how long the oldest record has been waiting for the broker; asked at each scrape. */
public final class OutboxAge {

    private final Outbox outbox;
    private final InstantSource clock;

    public OutboxAge(Outbox outbox, InstantSource clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    public void register(MeterRegistry registry) {
        Gauge.builder("news.outbox.oldest.seconds", this, OutboxAge::seconds)
                .description("age of the oldest record that the broker has not acknowledged")
                .strongReference(true)
                .register(registry);
    }

    /** Not a number while the database cannot be asked: an outage must not read as an empty outbox. */
    private double seconds() {
        try {
            Instant oldest = outbox.oldest();
            return oldest == null
                    ? 0
                    : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
        } catch (RuntimeException e) {
            return Double.NaN;
        }
    }
}
