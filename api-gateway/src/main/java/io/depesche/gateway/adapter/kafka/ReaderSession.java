package io.depesche.gateway.adapter.kafka;

import io.depesche.contracts.Topics;
import io.depesche.gateway.adapter.kafka.EnrichedRecordParser.Parsed;
import io.depesche.gateway.config.GatewayConfig;
import io.depesche.gateway.domain.stream.LiveStream;
import io.depesche.gateway.domain.stream.LiveStream.PartitionStart;
import io.depesche.gateway.domain.stream.Position;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the enriched topic into the {@link LiveStream} until something fails. The first session goes back far enough to fill the memory
 * and to know the ids before it; later ones go on where the stream stands. Every replica reads all partitions for itself and commits
 * nothing.
 */
@Singleton
class ReaderSession {

    private static final Logger LOG = Logger.getLogger(ReaderSession.class);
    private static final String TOPIC = Topics.ARTICLE_ENRICHED;
    private static final int MAX_POLL_RECORDS = 500;
    private static final Duration POLL = Duration.ofMillis(500);

    private final LiveStream stream;
    private final GatewayConfig.Stream config;
    private final KafkaClients clients;
    private final ReaderMetrics metrics;
    private final Clock clock;
    private final AtomicReference<@Nullable KafkaConsumer<byte[], byte[]>> open = new AtomicReference<>();
    private volatile boolean hasRead;
    private boolean lostPlace;

    ReaderSession(LiveStream stream, GatewayConfig config, KafkaClients clients, ReaderMetrics metrics, Clock clock) {
        this.stream = stream;
        this.config = config.stream();
        this.clients = clients;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Ends a running session from another thread. */
    void interrupt() {
        KafkaConsumer<byte[], byte[]> consumer = open.get();
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    /** Whether the last session got so far as to read something. */
    boolean hasRead() {
        return hasRead;
    }

    /** Reads until it fails or is interrupted. */
    void read() throws InterruptedException {
        hasRead = false;
        try (KafkaConsumer<byte[], byte[]> consumer = clients.consumer("gateway-stream", MAX_POLL_RECORDS);
                Admin admin = clients.admin("gateway-topic");
                KafkaClientMetrics lag = new KafkaClientMetrics(consumer)) {
            metrics.bind(lag);
            open.set(consumer);
            Position goal = attach(consumer, TopicIncarnation.of(admin, TOPIC));
            Instant checkAt = clock.instant().plus(config.topicCheck());
            while (true) {
                take(consumer.poll(POLL));
                passHoles(consumer);
                hasRead = true;
                if (!stream.isReady() && stream.present().end().reaches(goal)) {
                    stream.markReady();
                    LOG.infof(
                            "reader=ready topic=%s position=%s",
                            TOPIC, stream.present().end());
                }
                if (clock.instant().isAfter(checkAt)) {
                    attach(consumer, TopicIncarnation.of(admin, TOPIC));
                    checkAt = clock.instant().plus(config.topicCheck());
                }
            }
        } catch (OffsetOutOfRangeException e) {
            LOG.warnf("reader=lost-place topic=%s partitions=%s", TOPIC, e.partitions());
            lostPlace = true;
            throw e;
        } finally {
            open.set(null);
        }
    }

    /** Sets the consumer to the topic as it is now; returns the end that it had at this moment. */
    private Position attach(KafkaConsumer<byte[], byte[]> consumer, TopicIncarnation topic) {
        List<TopicPartition> all = KafkaClients.partitions(TOPIC, topic.partitions());
        Map<TopicPartition, Long> oldest = consumer.beginningOffsets(all);
        Map<TopicPartition, Long> ends = consumer.endOffsets(all);
        LiveStream.Present present = stream.present();
        int known = present.end().partitions();
        if (lostPlace || present.generation() == 0 || present.topic() != topic.number() || known > all.size()) {
            begin(topic.number(), all, oldest, ends);
            lostPlace = false;
        } else if (known < all.size()) {
            LOG.infof("reader=more-partitions topic=%s from=%d to=%d", TOPIC, known, all.size());
            stream.add(all.subList(known, all.size()).stream()
                    .map(added -> new PartitionStart(oldest.getOrDefault(added, 0L), oldest.getOrDefault(added, 0L)))
                    .toList());
        }
        Position from = stream.present().end();
        if (consumer.assignment().size() != all.size() || stream.present().generation() != present.generation()) {
            consumer.assign(all);
            all.forEach(partition -> consumer.seek(partition, from.next(partition.partition())));
        }
        Position goal = Position.of();
        for (TopicPartition partition : all) {
            goal = goal.with(partition.partition(), ends.getOrDefault(partition, 0L));
        }
        return goal;
    }

    /** Begins the stream near the end of the topic: with the look-back first, then what is kept. */
    private void begin(
            long topic, List<TopicPartition> all, Map<TopicPartition, Long> oldest, Map<TopicPartition, Long> ends) {
        List<PartitionStart> starts = new ArrayList<>();
        for (TopicPartition partition : all) {
            long start = oldest.getOrDefault(partition, 0L);
            long keepFrom = Math.max(start, ends.getOrDefault(partition, start) - config.keptAtStart());
            starts.add(new PartitionStart(Math.max(start, keepFrom - config.lookBack()), keepFrom));
        }
        stream.begin(topic, starts);
        stream.announce();
    }

    private void take(ConsumerRecords<byte[], byte[]> records) {
        boolean live = stream.isReady();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Instant now = clock.instant();
            switch (EnrichedRecordParser.parse(record, now)) {
                case Parsed.Readable readable -> {
                    boolean isNew = stream.accept(readable.record());
                    if (live && isNew) {
                        metrics.streamed(readable.fetched(), now);
                    } else if (live) {
                        metrics.count("duplicate");
                    }
                }
                case Parsed.Skipped skipped -> {
                    stream.advance(record.partition(), record.offset() + 1);
                    if (live) {
                        metrics.count(skipped.outcome());
                    }
                    if (skipped.outcome().equals("unreadable")) {
                        LOG.warnf(
                                "record=skipped topic=%s partition=%d offset=%d reason=\"%s\"",
                                TOPIC, record.partition(), record.offset(), skipped.reason());
                    }
                }
            }
        }
        if (!records.isEmpty()) {
            stream.announce();
        }
    }

    /** Compaction and transaction markers leave offsets without a record. */
    private void passHoles(KafkaConsumer<byte[], byte[]> consumer) {
        for (TopicPartition partition : consumer.assignment()) {
            stream.advance(partition.partition(), consumer.position(partition));
        }
    }
}
