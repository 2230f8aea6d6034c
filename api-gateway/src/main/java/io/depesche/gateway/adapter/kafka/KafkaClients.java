package io.depesche.gateway.adapter.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Makes the clients of this service, with the connection settings of {@code kafka.*} and the reading settings written out here. */
@Singleton
class KafkaClients {

    private final Map<String, Object> connection;

    KafkaClients(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        this.connection = connection;
    }

    /** A consumer outside any group that commits nothing and never jumps by itself. */
    KafkaConsumer<byte[], byte[]> consumer(String clientId, int maxPollRecords) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.remove("group.id");
        settings.put("client.id", clientId);
        settings.put("enable.auto.commit", "false");
        settings.put("auto.offset.reset", "none");
        settings.put("allow.auto.create.topics", "false");
        settings.put("isolation.level", "read_committed");
        settings.put("max.poll.records", Integer.toString(maxPollRecords));
        // One large record always comes through; smaller fetches keep the memory of many replays small.
        settings.put("max.partition.fetch.bytes", Integer.toString(1 << 20));
        settings.put("default.api.timeout.ms", "10000");
        settings.put("request.timeout.ms", "10000");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    Admin admin(String clientId) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("client.id", clientId);
        return Admin.create(settings);
    }

    static List<TopicPartition> partitions(String topic, int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }
}
