package io.depesche.store;

import io.depesche.contracts.CloudEventHeaders;
import io.depesche.contracts.RecordId;
import io.depesche.contracts.Topics;
import io.depesche.testkit.Servers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes to and reads from the test's broker with plain clients. */
final class Broker implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Servers.kafkaBootstrapServers(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    /** Writes an enriched article as nlp-service does; returns where it stands. */
    RecordMetadata send(EnrichedArticles article) {
        return send(Topics.ARTICLE_ENRICHED, article.id(), Topics.ARTICLE_ENRICHED, article.bytes());
    }

    /** The same without waiting; closing waits. */
    void sendLater(EnrichedArticles article) {
        var unused =
                producer.send(record(Topics.ARTICLE_ENRICHED, article.id(), Topics.ARTICLE_ENRICHED, article.bytes()));
    }

    RecordMetadata send(String topic, @Nullable String key, String type, byte @Nullable [] value) {
        try {
            return producer.send(record(topic, key, type, value)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProducerRecord<byte[], byte[]> record(
            String topic, @Nullable String key, String type, byte @Nullable [] value) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key == null ? null : utf8(key), value);
        record.headers().add(CloudEventHeaders.TYPE, utf8(type));
        record.headers().add(CloudEventHeaders.ID, utf8(RecordId.ofRevision(String.valueOf(key), 1)));
        return record;
    }

    /** Every record that stands on a topic's partition now, from the first. */
    List<ConsumerRecord<byte[], byte[]>> all(String topic, int partition) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Servers.kafkaBootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            TopicPartition place = new TopicPartition(topic, partition);
            consumer.assign(List.of(place));
            consumer.seekToBeginning(List.of(place));
            long end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (consumer.position(place) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close(Duration.ofMinutes(1));
    }
}
