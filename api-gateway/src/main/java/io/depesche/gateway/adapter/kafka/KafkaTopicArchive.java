package io.depesche.gateway.adapter.kafka;

import io.depesche.contracts.Topics;
import io.depesche.gateway.adapter.kafka.EnrichedRecordParser.Parsed;
import io.depesche.gateway.domain.stream.LiveStream;
import io.depesche.gateway.domain.stream.Position;
import io.depesche.gateway.domain.stream.StreamRecord;
import io.depesche.gateway.domain.stream.TopicArchive;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Reads old records from Kafka, a few at a time, on two threads of its own. Between two reads of a subscriber nothing is held for it:
 * the consumers are shared and seek anew each time.
 */
@ApplicationScoped
public class KafkaTopicArchive implements TopicArchive {

    private static final String TOPIC = Topics.ARTICLE_ENRICHED;
    private static final int THREADS = 2;
    private static final int RECORDS_PER_READ = 100;
    private static final Duration READ_LIMIT = Duration.ofSeconds(10);

    private final KafkaClients clients;
    private final LiveStream stream;
    private final Clock clock;
    private final ConcurrentLinkedDeque<KafkaConsumer<byte[], byte[]>> idle = new ConcurrentLinkedDeque<>();
    private final ExecutorService readers = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("topic-archive-", 0).factory());

    KafkaTopicArchive(KafkaClients clients, LiveStream stream, Clock clock) {
        this.clients = clients;
        this.stream = stream;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        readers.shutdownNow();
        idle.forEach(consumer -> consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ZERO)));
    }

    @Override
    public CompletionStage<Range> range() {
        return withConsumer(consumer -> {
            List<TopicPartition> all = KafkaClients.partitions(TOPIC, stream.partitions());
            return new Range(position(consumer.beginningOffsets(all)), position(consumer.endOffsets(all)));
        });
    }

    @Override
    public CompletionStage<Chunk> read(Position from, Position upTo) {
        return withConsumer(consumer -> readChunk(consumer, from, upTo));
    }

    private Chunk readChunk(KafkaConsumer<byte[], byte[]> consumer, Position from, Position upTo) {
        List<TopicPartition> behind = KafkaClients.partitions(TOPIC, upTo.partitions()).stream()
                .filter(partition -> from.next(partition.partition()) < upTo.next(partition.partition()))
                .toList();
        consumer.assign(behind);
        behind.forEach(partition -> consumer.seek(partition, from.next(partition.partition())));
        long deadline = System.nanoTime() + READ_LIMIT.toNanos();
        List<StreamRecord> records = new ArrayList<>();
        Position next = from;
        while (next.equals(from)) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("nothing read from " + from + " in " + READ_LIMIT);
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(500))) {
                if (record.offset() < upTo.next(record.partition())
                        && EnrichedRecordParser.parse(record, clock.instant()) instanceof Parsed.Readable readable) {
                    records.add(readable.record());
                }
            }
            for (TopicPartition partition : behind) {
                int number = partition.partition();
                next = next.with(number, Math.min(consumer.position(partition), upTo.next(number)));
            }
        }
        return new Chunk(records, next);
    }

    /** Runs on a reader thread; a consumer that failed is thrown away. */
    private <T> CompletionStage<T> withConsumer(Function<KafkaConsumer<byte[], byte[]>, T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    KafkaConsumer<byte[], byte[]> pooled = idle.poll();
                    KafkaConsumer<byte[], byte[]> consumer =
                            pooled == null ? clients.consumer("gateway-archive", RECORDS_PER_READ) : pooled;
                    boolean sound = false;
                    try {
                        T result = work.apply(consumer);
                        sound = true;
                        return result;
                    } finally {
                        if (sound) {
                            idle.push(consumer);
                        } else {
                            consumer.close();
                        }
                    }
                },
                readers);
    }

    private static Position position(Map<TopicPartition, Long> offsets) {
        Position position = Position.of();
        for (Map.Entry<TopicPartition, Long> offset : offsets.entrySet()) {
            position = position.with(offset.getKey().partition(), offset.getValue());
        }
        return position;
    }
}
