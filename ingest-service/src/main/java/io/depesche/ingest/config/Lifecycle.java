package io.depesche.ingest.config;

import io.depesche.ingest.adapter.kafka.OutboxRelay;
import io.depesche.ingest.adapter.metrics.OutboxAge;
import io.depesche.ingest.adapter.schedule.FeedPollJob;
import io.depesche.ingest.domain.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/**
 * Starts and stops what runs by itself. On the way down the sources stop before the relay, and both before the database's pool: what
 * arrived is either sent or waits in the outbox for the next start.
 */
public class Lifecycle {

    private final FeedPollJob polling;
    private final OutboxRelay relay;
    private final OutboxAge outboxAge;
    private final MeterRegistry registry;

    Lifecycle(FeedPollJob polling, OutboxRelay relay, Outbox outbox, Clock clock, MeterRegistry registry) {
        this.polling = polling;
        this.relay = relay;
        this.outboxAge = new OutboxAge(outbox, clock);
        this.registry = registry;
    }

    void start(@Observes StartupEvent event) {
        outboxAge.register(registry);
        relay.start();
        polling.start();
    }

    void stop(@Observes ShutdownEvent event) {
        polling.stop();
        relay.stop();
    }
}
