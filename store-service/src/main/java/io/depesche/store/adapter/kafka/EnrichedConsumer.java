package io.depesche.store.adapter.kafka;

import io.depesche.contracts.UnreadableRecord.Reason;
import io.depesche.store.config.StoreConfig;
import io.depesche.store.domain.intake.ArticleId;
import io.depesche.store.domain.intake.ArticleSink;
import io.depesche.store.domain.intake.EnrichedReader;
import io.depesche.store.domain.intake.IncomingRecord;
import io.depesche.store.domain.intake.Reading;
import io.depesche.store.domain.intake.RecordRefused;
import io.depesche.store.domain.intake.TombstonePlan;
import io.depesche.store.domain.intake.TombstonePlan.Tombstone;
import io.depesche.store.domain.intake.Withdrawal;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Reads the enriched topic and stores it: batch by batch, rows and offsets in one transaction, acknowledged after the commit.
 *
 * <p>Records that cannot be read go to the dead-letter topic <em>before</em> the offsets pass them, and so do tombstones to the enriched
 * topic, so a crash in between may write one of them twice and loses none. Where the database refuses a batch, it is halved until the record to blame stands alone.
 */
@ApplicationScoped
public class EnrichedConsumer {

    private final Multi<Message<ConsumerRecords<byte[], byte[]>>> channel;
    private final ArticleSink sink;
    private final DeadLetterPublisher deadLetters;
    private final TombstonePublisher tombstones;
    private final TopicIds topicIds;
    private final IntakeMetrics metrics;
    private final StoreConfig config;
    private final BatchStream stream;

    /** Next offset that this process expects, to notice when offsets go backwards. Touched by the stream's thread alone. */
    private final Map<TopicPartition, Long> expected = new HashMap<>();

    /** Positions whose dead letter or tombstone the broker has, while their batch is tried again: a full disk must not multiply them. */
    private final Set<String> published = new HashSet<>();

    EnrichedConsumer(
            @Channel("enriched") Multi<Message<ConsumerRecords<byte[], byte[]>>> channel,
            ArticleSink sink,
            DeadLetterPublisher deadLetters,
            TombstonePublisher tombstones,
            TopicIds topicIds,
            IntakeMetrics metrics,
            StoreConfig config) {
        this.channel = channel;
        this.sink = sink;
        this.deadLetters = deadLetters;
        this.tombstones = tombstones;
        this.topicIds = topicIds;
        this.metrics = metrics;
        this.config = config;
        this.stream = new BatchStream(
                "enriched", this::handle, config.retry().first(), config.retry().longest());
    }

    void start(@Observes StartupEvent event) {
        stream.start(channel);
    }

    /** Before anything that the batch in hand needs is closed. */
    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stream.stop(config.drain());
    }

    /** Whether the stream has ended by itself. */
    public boolean hasEnded() {
        return stream.hasEnded();
    }

    private void handle(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
        for (TopicPartition partition : batch.partitions()) {
            noticeStepBack(partition, batch.records(partition).getFirst().offset());
        }
        for (String topic : batch.partitions().stream()
                .map(TopicPartition::topic)
                .distinct()
                .toList()) {
            handle(topic, batch);
        }
        for (TopicPartition partition : batch.partitions()) {
            expected.put(partition, batch.records(partition).getLast().offset() + 1);
        }
        published.clear();
    }

    /** Records come again after a rebalance, which is usual, or because the topic was made anew, which must not look like it. */
    private void noticeStepBack(TopicPartition partition, long first) {
        if (first < expected.getOrDefault(partition, 0L)) {
            topicIds.forget(partition.topic());
        }
    }

    private void handle(String topic, ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
        String logId = topicIds.of(topic);
        List<Item> items = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : batch.records(topic)) {
            items.add(new Item(record, EnrichedReader.read(KafkaRecords.incoming(record))));
        }
        Map<String, Withdrawal> withdrawn = sink.withdrawn(keysOf(items));
        writeTombstones(logId, topic, items, withdrawn);
        publishRejections(logId, topic, items, withdrawn.keySet());
        store(logId, items);
    }

    /** A record beside what it was read as. */
    private record Item(ConsumerRecord<byte[], byte[]> record, Reading reading) {}

    private static Set<String> keysOf(List<Item> items) {
        return items.stream()
                .map(item -> item.reading().record().key())
                .filter(key -> key != null && ArticleId.isWellFormed(key))
                .collect(Collectors.toSet());
    }

    private void writeTombstones(String logId, String topic, List<Item> items, Map<String, Withdrawal> withdrawn)
            throws InterruptedException {
        List<Reading> readings = items.stream().map(Item::reading).toList();
        Map<IncomingRecord, Tombstone> due = new IdentityHashMap<>();
        TombstonePlan.of(readings, withdrawn).forEach(tombstone -> due.put(tombstone.cause(), tombstone));
        for (Item item : fresh(
                logId, topic, items, item -> due.containsKey(item.reading().record()))) {
            IncomingRecord cause = item.reading().record();
            if (published.add("tombstone behind " + cause.position())) {
                try {
                    tombstones.publish(Objects.requireNonNull(due.get(cause)), item.record());
                } catch (RuntimeException e) {
                    published.remove("tombstone behind " + cause.position());
                    throw e;
                }
            }
        }
    }

    /** What stands under the key of a withdrawn article is erased, not put aside. */
    private void publishRejections(String logId, String topic, List<Item> items, Set<String> withdrawn)
            throws InterruptedException {
        for (Item item : fresh(logId, topic, items, item -> item.reading() instanceof Reading.Rejection)) {
            String key = item.reading().record().key();
            if (item.reading() instanceof Reading.Rejection(var record, Reason reason, String message)
                    && (key == null || !withdrawn.contains(key))) {
                publishOnce(item, reason, message);
            }
        }
    }

    /** Of these items those that no transaction has passed yet; the database is asked only if there are any. */
    private List<Item> fresh(String logId, String topic, List<Item> items, Predicate<Item> which) {
        List<Item> wanted = items.stream().filter(which).toList();
        if (wanted.isEmpty()) {
            return wanted;
        }
        Map<Integer, Long> next = sink.nextOffsets(
                logId,
                topic,
                wanted.stream().map(item -> item.record().partition()).collect(Collectors.toSet()));
        return wanted.stream()
                .filter(item -> item.record().offset()
                        >= next.getOrDefault(item.record().partition(), 0L))
                .toList();
    }

    private void publishOnce(Item item, Reason reason, String message) throws InterruptedException {
        String position = item.reading().record().position();
        if (!published.contains(position)) {
            deadLetters.publish(item.record(), reason, message);
            published.add(position);
        }
    }

    private void store(String logId, List<Item> items) throws InterruptedException {
        try {
            metrics.count(sink.store(logId, items.stream().map(Item::reading).toList()));
        } catch (RecordRefused e) {
            if (items.size() == 1) {
                giveUp(logId, items.getFirst(), e);
                return;
            }
            int middle = items.size() / 2;
            store(logId, items.subList(0, middle));
            store(logId, items.subList(middle, items.size()));
        }
    }

    private void giveUp(String logId, Item item, RecordRefused refusal) throws InterruptedException {
        Reason reason = Reason.REFUSED_BY_DATABASE;
        String message = reason.code() + ": SQLSTATE " + refusal.sqlState();
        publishOnce(item, reason, message);
        sink.store(logId, List.of(new Reading.Rejection(item.reading().record(), reason, message)));
    }
}
