package io.depesche.bench.pipeline;

import io.depesche.contracts.RecordId;
import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.ArticleFetched;
import io.depesche.testkit.InventedArticles.Invented;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The limit to compare with: one thread that reads records from a topic and writes the same bytes to another, at least once (every
 * acknowledgement awaited, then the offsets committed), on the same broker.
 */
final class PassThrough {

    private static final String IN = "bench.in";
    private static final String OUT = "bench.out";
    private static final int PARTITIONS = 3;

    private PassThrough() {}

    static double recordsPerSecond(String bootstrapServers, List<Invented> articles) throws Exception {
        Map<String, Object> address = Map.of("bootstrap.servers", bootstrapServers);
        try (Admin admin = Admin.create(address)) {
            admin.createTopics(
                            List.of(new NewTopic(IN, PARTITIONS, (short) 1), new NewTopic(OUT, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        Map<String, Object> writing =
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "compression.type", "zstd");
        Map<String, Object> reading = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "bench-pass-through",
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false);
        try (KafkaProducer<String, byte[]> producer =
                        new KafkaProducer<>(writing, new StringSerializer(), new ByteArraySerializer());
                KafkaConsumer<String, byte[]> consumer =
                        new KafkaConsumer<>(reading, new StringDeserializer(), new ByteArrayDeserializer())) {
            for (Invented article : articles) {
                producer.send(new ProducerRecord<>(IN, RecordId.sha256(article.text()), value(article)));
            }
            producer.flush();
            consumer.subscribe(List.of(IN));
            int left = articles.size();
            long started = 0;
            while (left > 0) {
                ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofMillis(100));
                if (started == 0 && !records.isEmpty()) {
                    started = System.nanoTime(); // joining the group is no part of the work
                }
                List<Future<RecordMetadata>> sent = new ArrayList<>();
                for (ConsumerRecord<String, byte[]> record : records) {
                    sent.add(producer.send(new ProducerRecord<>(OUT, record.key(), record.value())));
                }
                for (Future<RecordMetadata> acknowledgement : sent) {
                    acknowledgement.get();
                }
                consumer.commitSync();
                left -= records.count();
            }
            return articles.size() / ((System.nanoTime() - started) / 1e9);
        }
    }

    private static byte[] value(Invented article) {
        String id = RecordId.ofArticle(null, null, article.text());
        return WireJson.write(new ArticleFetched(
                1,
                new Article(
                        id,
                        article.externalId(),
                        null,
                        Article.Outlet.UNKNOWN,
                        null,
                        null,
                        article.title(),
                        null,
                        null,
                        null),
                article.text()));
    }
}
