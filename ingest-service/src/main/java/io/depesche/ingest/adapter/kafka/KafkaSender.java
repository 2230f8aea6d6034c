package io.depesche.ingest.adapter.kafka;

import io.depesche.ingest.domain.outbox.OutboxRecord;
import io.depesche.ingest.domain.outbox.OutboxSender;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/**
 * Sends a batch and waits until every record of it is acknowledged by all replicas. A producer that failed for a reason which does not
 * pass is replaced, so that no broken producer outlives its batch. For one thread.
 */
public final class KafkaSender implements OutboxSender, AutoCloseable {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

    private final Supplier<Producer<String, byte[]>> producers;
    private @Nullable Producer<String, byte[]> producer;

    /**
     * Makes no connection yet.
     *
     * @param producers makes a producer when one is needed
     */
    public KafkaSender(Supplier<Producer<String, byte[]>> producers) {
        this.producers = producers;
    }

    @Override
    public List<Receipt> send(List<OutboxRecord> batch) {
        try {
            Producer<String, byte[]> current = producer();
            List<Future<RecordMetadata>> answers = hand(current, batch);
            current.flush();
            return receipts(answers);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (!(cause instanceof RetriableException)) {
                close();
            }
            throw new SendFailed("not acknowledged: " + cause, cause);
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt();
            throw new SendFailed("interrupted", e);
        }
    }

    /** Hands over all records, or those before the first that fails at once: without a broker each would wait for it anew. */
    private static List<Future<RecordMetadata>> hand(Producer<String, byte[]> producer, List<OutboxRecord> batch) {
        List<Future<RecordMetadata>> answers = new ArrayList<>(batch.size());
        for (OutboxRecord waiting : batch) {
            Future<RecordMetadata> answer = producer.send(record(waiting));
            answers.add(answer);
            if (answer.state() == Future.State.FAILED && !(answer.exceptionNow() instanceof RecordTooLargeException)) {
                break;
            }
        }
        return answers;
    }

    private static ProducerRecord<String, byte[]> record(OutboxRecord waiting) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(waiting.topic(), waiting.key(), waiting.payload());
        waiting.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static List<Receipt> receipts(List<Future<RecordMetadata>> answers)
            throws ExecutionException, InterruptedException {
        List<Receipt> receipts = new ArrayList<>(answers.size());
        for (Future<RecordMetadata> answer : answers) {
            receipts.add(receipt(answer));
        }
        return receipts;
    }

    private static Receipt receipt(Future<RecordMetadata> answer) throws ExecutionException, InterruptedException {
        try {
            RecordMetadata place = answer.get();
            return new Receipt.Published(place.partition(), place.offset());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RecordTooLargeException) {
                return new Receipt.Refused("too-large: the broker takes no record of this size");
            }
            throw e;
        }
    }

    private Producer<String, byte[]> producer() {
        Producer<String, byte[]> current = producer;
        if (current == null) {
            current = producers.get();
            producer = current;
        }
        return current;
    }

    @Override
    public void close() {
        Producer<String, byte[]> current = producer;
        producer = null;
        if (current != null) {
            current.close(CLOSE_WITHIN);
        }
    }
}
