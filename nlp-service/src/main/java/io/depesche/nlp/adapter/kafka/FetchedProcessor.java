package io.depesche.nlp.adapter.kafka;

import io.depesche.contracts.Topics;
import io.depesche.contracts.UnreadableRecord;
import io.depesche.contracts.UnreadableRecord.Reason;
import io.depesche.nlp.adapter.kafka.RecordEnricher.EnrichedRecord;
import io.depesche.nlp.config.NlpConfig;
import io.depesche.nlp.domain.pipeline.EnrichmentPipeline;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads fetched articles, enriches them and writes them on, at-least-once: a record is acknowledged when the broker has its enriched
 * one. What no retry can read is refused and goes to the dead-letter topic with its reason. Any other failure is a fault of this
 * process: the record stays unacknowledged, liveness goes down, and it comes again after the restart. Once a stop has begun nothing is
 * refused any more.
 */
@ApplicationScoped
public class FetchedProcessor {

    private static final Logger LOG = Logger.getLogger(FetchedProcessor.class);

    private final Multi<Message<byte[]>> fetched;
    private final MutinyEmitter<byte[]> enriched;
    private final RecordEnricher enricher;
    private final NlpConfig config;
    private final MeterRegistry metrics;
    private final PartitionThreads threads;
    private volatile boolean stopping;
    private volatile boolean broken;

    FetchedProcessor(
            @Channel("fetched") Multi<Message<byte[]>> fetched,
            @Channel("enriched") MutinyEmitter<byte[]> enriched,
            EnrichmentPipeline pipeline,
            NlpConfig config,
            MeterRegistry metrics) {
        this.fetched = fetched;
        this.enriched = enriched;
        this.enricher = new RecordEnricher(pipeline, new SecureRandom());
        this.config = config;
        this.metrics = metrics;
        this.threads = new PartitionThreads(
                config.threads() > 0 ? config.threads() : Runtime.getRuntime().availableProcessors());
    }

    void start(@Observes StartupEvent event) {
        fetched.onItem()
                .transformToUni(this::process)
                .merge(config.inFlight())
                .subscribe()
                .with(done -> {}, this::ended, () -> ended(new IllegalStateException("the channel completed")));
    }

    /** Before the clients are closed: what they then fail to do must not look like a bad record. */
    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stopping = true;
        threads.stop(config.drain());
    }

    /** Whether only a restart brings records to flow again. */
    boolean isBroken() {
        return broken;
    }

    private Uni<Void> process(Message<byte[]> message) {
        ConsumerRecord<byte[], byte[]> record = recordOf(message);
        return Uni.createFrom()
                .item(() -> enrich(record))
                .runSubscriptionOn(threads.of(record.partition()))
                // Still on the partition's thread: sent in the order in which they were enriched.
                .chain(enriched::sendMessage)
                .chain(() -> Uni.createFrom().completionStage(message.ack()))
                .invoke(() -> count("enriched"))
                .onFailure()
                .recoverWithUni(e -> refuse(message, record, e));
    }

    private Message<byte[]> enrich(ConsumerRecord<byte[], byte[]> record) {
        long begin = System.nanoTime();
        EnrichedRecord result = enricher.enrich(record);
        metrics.timer("news.stage.duration", "stage", "nlp").record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
        return Message.of(result.value())
                .addMetadata(OutgoingKafkaRecordMetadata.<byte[]>builder()
                        .withKey(result.key())
                        .withHeaders(result.headers())
                        .build());
    }

    private Uni<Void> refuse(Message<byte[]> message, ConsumerRecord<byte[], byte[]> record, Throwable failure) {
        if (stopping) {
            return Uni.createFrom().nothing(); // not acknowledged: it comes again
        }
        UnreadableRecord unreadable = unreadable(failure);
        if (unreadable != null) {
            LOG.infof(
                    "event=dead-letter topic=%s partition=%d offset=%d reason=\"%s\"",
                    record.topic(), record.partition(), record.offset(), unreadable.getMessage());
            return Uni.createFrom()
                    .completionStage(message.nack(unreadable))
                    .invoke(() -> countDeadLetter(unreadable))
                    .onFailure()
                    .recoverWithUni(e -> {
                        ended(e);
                        return Uni.createFrom().nothing();
                    });
        }
        ended(failure);
        return Uni.createFrom().nothing();
    }

    /** The failure as one that no retry cures; {@code null} if it is none. */
    private static @Nullable UnreadableRecord unreadable(Throwable failure) {
        return switch (failure) {
            case UnreadableRecord unreadable -> unreadable;
            case RecordTooLargeException tooLarge ->
                new UnreadableRecord(Reason.TOO_LARGE, "the broker does not take it enriched");
            default -> null;
        };
    }

    private void ended(Throwable failure) {
        if (!stopping) {
            broken = true;
            LOG.errorf(
                    failure, "event=stream-broken cause=%s", failure.getClass().getSimpleName());
        }
    }

    private void count(String outcome) {
        metrics.counter("news.items", "stage", "nlp", "outcome", outcome).increment();
    }

    private void countDeadLetter(UnreadableRecord unreadable) {
        count("dead-letter");
        String reason = unreadable.reason().code();
        metrics.counter("news.dlq.records", "topic", Topics.FETCHED_DEAD_LETTERS, "reason", reason)
                .increment();
    }

    @SuppressWarnings("unchecked") // the channel's deserializers are those of bytes
    private static ConsumerRecord<byte[], byte[]> recordOf(Message<byte[]> message) {
        IncomingKafkaRecordMetadata<byte[], byte[]> metadata = message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow(() -> new IllegalStateException("the channel fetched is no Kafka channel"));
        return metadata.getRecord();
    }
}
