package io.depesche.gateway.adapter.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Counts what the reader sees and measures how old it is. What a start reads again is not counted: it was counted when it came. */
@Singleton
class ReaderMetrics {

    private final MeterRegistry registry;
    private final Timer endToEnd;

    ReaderMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.endToEnd = Timer.builder("news.end.to.end.lag")
                .description("from the fetch of an article until it was streamed")
                .tag("to", "sse")
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

    void streamed(@Nullable Instant fetched, Instant now) {
        count("streamed");
        if (fetched != null && !fetched.isAfter(now)) {
            endToEnd.record(Duration.between(fetched, now));
        }
    }

    /** Shows the client's own figures, its lag above all, until they are closed. */
    void bind(KafkaClientMetrics client) {
        client.bindTo(registry);
    }

    void count(String outcome) {
        registry.counter("news.items", "stage", "gateway", "outcome", outcome).increment();
    }
}
