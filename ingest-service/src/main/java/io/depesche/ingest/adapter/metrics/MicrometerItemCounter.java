package io.depesche.ingest.adapter.metrics;

import io.depesche.ingest.domain.trace.ItemCounter;
import io.micrometer.core.instrument.MeterRegistry;

/** {@code news_items_total{stage,outcome}}. */
public final class MicrometerItemCounter implements ItemCounter {

    private final MeterRegistry registry;

    public MicrometerItemCounter(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void count(String stage, String outcome, int items) {
        if (items > 0) {
            registry.counter("news.items", "stage", stage, "outcome", outcome).increment(items);
        }
    }
}
