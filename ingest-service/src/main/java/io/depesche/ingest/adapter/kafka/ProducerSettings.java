package io.depesche.ingest.adapter.kafka;

import io.depesche.contracts.Limits;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Settings of the producer, all said out loud: a default that changes with a library must not change what gets lost. */
public final class ProducerSettings {

    private ProducerSettings() {}

    /**
     * Settings on top of where the broker is and how it is secured.
     *
     * @param broker {@code bootstrap.servers} and security settings, as the service is configured
     */
    public static Map<String, Object> on(Map<String, Object> broker) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "depesche-ingest-outbox");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        // Keeps the order of a partition although several requests are on the way.
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Limits.RECORD_BYTES);
        // The relay flushes after each batch, so nobody waits for this time; it only lets a batch's records travel
        // together.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L << 20);
        // The outbox is the buffer for a broker that is away: the producer gives up soon, and the relay tries again.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }
}
