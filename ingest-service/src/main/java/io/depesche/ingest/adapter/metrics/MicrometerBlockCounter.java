package io.depesche.ingest.adapter.metrics;

import io.depesche.ingest.domain.fetch.BlockCounter;
import io.depesche.ingest.domain.fetch.FetchOutcome.Why;
import io.micrometer.core.instrument.MeterRegistry;

/** {@code news_ssrf_blocked_total{why}}. */
public final class MicrometerBlockCounter implements BlockCounter {

    private final MeterRegistry registry;

    public MicrometerBlockCounter(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void blocked(Why why) {
        registry.counter("news.ssrf.blocked", "why", why.code()).increment();
    }
}
