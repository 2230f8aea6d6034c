package io.depesche.store.adapter.kafka;

import io.depesche.contracts.DeadLetterHeaders;
import io.depesche.contracts.Topics;
import io.depesche.contracts.UnreadableRecord.Reason;
import io.depesche.store.domain.intake.StoreUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes what cannot be stored to the dead-letter topic and returns when the broker has it. Key and value are the source's bytes, its
 * headers are kept, and reason and position are added. Used instead of the connector's own dead-letter strategy, which in batch mode
 * would take the whole batch.
 */
@ApplicationScoped
public class DeadLetterPublisher {

    private static final Logger LOG = Logger.getLogger(DeadLetterPublisher.class);

    private final MutinyEmitter<Record<byte[], byte[]>> emitter;
    private final MeterRegistry metrics;

    DeadLetterPublisher(
            @Channel("enriched-dead-letters") MutinyEmitter<Record<byte[], byte[]>> emitter, MeterRegistry metrics) {
        this.emitter = emitter;
        this.metrics = metrics;
    }

    /**
     * Publishes one dead letter; waits as long as the broker is away.
     *
     * @param message starts with the reason's code
     * @throws StoreUnavailable if the broker refused it for a reason that may pass
     */
    void publish(ConsumerRecord<byte[], byte[]> source, Reason reason, String message) throws InterruptedException {
        Headers headers = headersOf(source, message);
        try {
            send(source.key(), source.value(), headers);
        } catch (ExecutionException e) {
            if (!isTooLarge(e)) {
                throw new StoreUnavailable("the broker did not take a dead letter", e);
            }
            sendWithoutValue(source, message);
        }
        metrics.counter("news.dlq.records", "topic", Topics.ENRICHED_DEAD_LETTERS, "reason", reason.code())
                .increment();
        metrics.counter("news.items", "stage", "store", "outcome", "dead-letter")
                .increment();
        LOG.infof(
                "event=dead-letter topic=%s partition=%d offset=%d reason=\"%s\"",
                source.topic(), source.partition(), source.offset(), message);
    }

    /**
     * A record that only just fitted may be too large with four more headers. The letter then says so and leaves the value out: the
     * source stands at its position as long as the topic keeps it.
     */
    private void sendWithoutValue(ConsumerRecord<byte[], byte[]> source, String message) throws InterruptedException {
        int size = source.value() == null ? 0 : source.value().length;
        String told = message + " (value of " + size + " bytes left out: too large)";
        try {
            send(source.key(), null, headersOf(source, told));
        } catch (ExecutionException e) {
            throw new StoreUnavailable("the broker did not take a dead letter without its value", e);
        }
    }

    private void send(byte @Nullable [] key, byte @Nullable [] value, Headers headers)
            throws InterruptedException, ExecutionException {
        OutgoingKafkaRecordMetadata<byte[]> metadata = OutgoingKafkaRecordMetadata.<byte[]>builder()
                .withHeaders(headers)
                .build();
        emitter.sendMessage(Message.of(Record.of(key, value)).addMetadata(metadata))
                .subscribeAsCompletionStage()
                .get();
    }

    private static Headers headersOf(ConsumerRecord<byte[], byte[]> source, String message) {
        Headers headers = new RecordHeaders(source.headers().toArray());
        put(headers, DeadLetterHeaders.REASON, message);
        put(headers, DeadLetterHeaders.TOPIC, source.topic());
        put(headers, DeadLetterHeaders.PARTITION, Integer.toString(source.partition()));
        put(headers, DeadLetterHeaders.OFFSET, Long.toString(source.offset()));
        return headers;
    }

    /** Replaces what a replayed dead letter brought along. */
    private static void put(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isTooLarge(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException) {
                return true;
            }
        }
        return false;
    }
}
