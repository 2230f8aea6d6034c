package io.depesche.store.adapter.kafka;

import io.depesche.contracts.CloudEventHeaders;
import io.depesche.contracts.RecordId;
import io.depesche.contracts.Topics;
import io.depesche.contracts.TraceParent;
import io.depesche.store.domain.intake.StoreUnavailable;
import io.depesche.store.domain.intake.TombstonePlan.Tombstone;
import io.depesche.store.domain.intake.Withdrawal;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Writes the tombstone of a withdrawn article to the enriched topic and returns when the broker has it. It carries the envelope of the
 * word that it follows, so a reader that comes when compaction has removed the word learns the same from it.
 */
@ApplicationScoped
public class TombstonePublisher {

    private static final Logger LOG = Logger.getLogger(TombstonePublisher.class);

    private final MutinyEmitter<Record<byte[], byte[]>> emitter;
    private final MeterRegistry metrics;
    private final RandomGenerator random = RandomGenerator.getDefault();

    TombstonePublisher(@Channel("tombstones") MutinyEmitter<Record<byte[], byte[]>> emitter, MeterRegistry metrics) {
        this.emitter = emitter;
        this.metrics = metrics;
    }

    /**
     * Publishes one tombstone; waits as long as the broker is away.
     *
     * @param source the record that it has to follow
     * @throws StoreUnavailable if the broker refused it
     */
    void publish(Tombstone tombstone, ConsumerRecord<byte[], byte[]> source) throws InterruptedException {
        OutgoingKafkaRecordMetadata<byte[]> metadata = OutgoingKafkaRecordMetadata.<byte[]>builder()
                .withHeaders(headers(tombstone, source))
                .build();
        try {
            emitter.sendMessage(Message.of(Record.<byte[], byte[]>of(source.key(), null))
                            .addMetadata(metadata))
                    .subscribeAsCompletionStage()
                    .get();
        } catch (ExecutionException e) {
            throw new StoreUnavailable("the broker did not take a tombstone", e);
        }
        metrics.counter("news.items", "stage", "store", "outcome", "tombstone").increment();
        LOG.infof(
                "event=tombstone article=%s behind=%s",
                tombstone.withdrawal().articleId(), tombstone.cause().position());
    }

    private Headers headers(Tombstone tombstone, ConsumerRecord<byte[], byte[]> source) {
        Withdrawal withdrawal = tombstone.withdrawal();
        Map<String, String> envelope = CloudEventHeaders.of(
                Topics.ARTICLE_WITHDRAWN_TYPE,
                RecordId.ofRevision(withdrawal.articleId(), withdrawal.revision()),
                Topics.STORE,
                tombstone.cause().written());
        Headers headers = new RecordHeaders();
        envelope.forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        Header from = source.headers().lastHeader(CloudEventHeaders.TRACEPARENT);
        TraceParent trace = from == null || from.value() == null
                ? null
                : TraceParent.parse(new String(from.value(), StandardCharsets.UTF_8));
        TraceParent next = trace == null ? TraceParent.start(random) : trace.next(random);
        return headers.add(CloudEventHeaders.TRACEPARENT, next.header().getBytes(StandardCharsets.UTF_8));
    }
}
