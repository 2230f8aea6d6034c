package io.depesche.gateway.testing;

import io.depesche.contracts.CloudEventHeaders;
import io.depesche.contracts.Topics;
import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.ArticleEnriched;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The real topic, written to as nlp-service does, and in ways in which nlp-service never would. */
public final class EnrichedTopic implements AutoCloseable {

    private final Map<String, Object> connection;
    private final KafkaProducer<byte[], byte[]> producer;

    public EnrichedTopic() {
        this(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }

    public EnrichedTopic(String bootstrapServers) {
        connection = Map.of("bootstrap.servers", bootstrapServers);
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "linger.ms",
                        0,
                        "max.request.size",
                        4 << 20,
                        "compression.type",
                        "gzip"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Sends and waits for the broker; partition by key, as nlp-service does. */
    public void send(ArticleEnriched article) {
        send(null, article);
    }

    public void send(@Nullable Integer partition, ArticleEnriched article) {
        send(partition, article.article().id(), WireJson.write(article), article.recordId(), Topics.ARTICLE_ENRICHED);
    }

    /** Sends any bytes under any name. */
    public void send(@Nullable Integer partition, String key, byte @Nullable [] value, String recordId, String type) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(Topics.ARTICLE_ENRICHED, partition, key.getBytes(StandardCharsets.UTF_8), value);
        CloudEventHeaders.of(type, recordId, Topics.NLP, Instant.now())
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("not sent", e);
        }
    }

    public Admin admin() {
        return Admin.create(connection);
    }

    @Override
    public void close() {
        producer.close();
    }
}
