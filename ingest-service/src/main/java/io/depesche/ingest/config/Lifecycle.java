package io.depesche.ingest.config;

import io.depesche.ingest.adapter.files.DropFolder;
import io.depesche.ingest.adapter.files.DroppedFile;
import io.depesche.ingest.adapter.kafka.OutboxRelay;
import io.depesche.ingest.adapter.metrics.OutboxAge;
import io.depesche.ingest.adapter.schedule.FeedPollJob;
import io.depesche.ingest.adapter.schedule.HousekeepingJob;
import io.depesche.ingest.domain.archive.DocumentIntake;
import io.depesche.ingest.domain.article.Site;
import io.depesche.ingest.domain.outbox.Outbox;
import io.depesche.ingest.domain.syndication.FeedParser;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/**
 * Starts and stops what runs by itself. On the way down the sources stop before the relay, and both before the database's pool: what
 * arrived is either sent or waits in the outbox for the next start.
 */
public class Lifecycle {

    private final FeedPollJob polling;
    private final HousekeepingJob housekeeping;
    private final OutboxRelay relay;
    private final OutboxAge outboxAge;
    private final MeterRegistry registry;
    private final Optional<DropFolder> drop;

    Lifecycle(
            FeedPollJob polling,
            HousekeepingJob housekeeping,
            OutboxRelay relay,
            Outbox outbox,
            Clock clock,
            MeterRegistry registry,
            IngestConfig config,
            DocumentIntake intake,
            FeedParser feeds) {
        this.drop = config.drop().folder().map(folder -> new DropFolder(folder, new DroppedFile(intake, feeds)));
        this.polling = polling;
        this.housekeeping = housekeeping;
        this.relay = relay;
        this.outboxAge = new OutboxAge(outbox, clock);
        this.registry = registry;
    }

    void start(@Observes StartupEvent event) throws IOException {
        Thread.ofPlatform().name("suffix-list").daemon().start(Site::load);
        outboxAge.register(registry);
        relay.start();
        polling.start();
        housekeeping.start();
        if (drop.isPresent()) {
            drop.get().start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        drop.ifPresent(DropFolder::stop);
        housekeeping.stop();
        polling.stop();
        relay.stop();
    }
}
