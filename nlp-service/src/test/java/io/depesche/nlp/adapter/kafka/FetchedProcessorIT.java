package io.depesche.nlp.adapter.kafka;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.depesche.contracts.DeadLetterHeaders;
import io.depesche.contracts.Topics;
import io.depesche.contracts.TraceParent;
import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Outlet;
import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.contracts.article.ArticleFetched;
import io.depesche.contracts.article.ArticleWithdrawn;
import io.depesche.testkit.BackingServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The service between real topics. */
@QuarkusTest
@WithTestResource(value = BackingServers.class, scope = TestResourceScope.GLOBAL)
class FetchedProcessorIT {

    private static final String TEXT =
            "Der Damm in Altenbrück hält.Die Lage bleibt ernst , sagte der Minister in Berlin.\nQuelle: Agenturen";
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void writesEachArticleEnrichedInTheOrderOfItsRevisions() {
        int articles = 40;
        int revisions = 5;
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            for (int revision = 1; revision <= revisions; revision++) {
                for (int article = 0; article < articles; article++) {
                    send(producer, id(article), fetched(id(article), revision, TEXT + " " + revision));
                }
            }
        }

        List<ConsumerRecord<byte[], byte[]>> written =
                read(Topics.ARTICLE_ENRICHED, this::isOfThisRun, articles * revisions);

        Map<String, List<ConsumerRecord<byte[], byte[]>>> byKey =
                written.stream().collect(groupingBy(record -> text(record.key())));
        assertThat(byKey).hasSize(articles);
        byKey.forEach((key, records) -> {
            List<ArticleEnriched> enriched = records.stream()
                    .map(record -> WireJson.read(record.value(), ArticleEnriched.class))
                    .toList();
            assertThat(enriched).extracting(ArticleEnriched::revision).containsExactly(1, 2, 3, 4, 5);
            assertThat(enriched)
                    .allSatisfy(article -> assertThat(article.article().id()).isEqualTo(key));
        });
        assertThat(WireJson.read(written.getFirst().value(), ArticleEnriched.class)
                        .text()
                        .clean())
                .startsWith("Der Damm in Altenbrück hält. Die Lage bleibt ernst, sagte");
    }

    @Test
    void carriesTheEnvelopeOnInHeaders() {
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            ProducerRecord<byte[], byte[]> record =
                    new ProducerRecord<>(Topics.ARTICLE_FETCHED, bytes(id(7)), fetched(id(7), 3, TEXT));
            record.headers().add("ce_time", bytes("2026-03-03T08:15:00Z")).add("traceparent", bytes(TRACE));
            producer.send(record);
        }

        ConsumerRecord<byte[], byte[]> written =
                read(Topics.ARTICLE_ENRICHED, this::isOfThisRun, 1).getFirst();

        assertThat(header(written, "ce_id")).isEqualTo(id(7) + ".r3");
        assertThat(header(written, "ce_type")).isEqualTo(Topics.ARTICLE_ENRICHED);
        assertThat(header(written, "ce_source")).isEqualTo("/depesche/nlp-service");
        assertThat(header(written, "ce_time")).isEqualTo("2026-03-03T08:15:00Z");
        assertThat(header(written, "ce_dataschema")).isEqualTo("/schemas/news.article.enriched.v1/1.0.json");
        TraceParent trace = requireNonNull(TraceParent.parse(header(written, "traceparent")));
        assertThat(trace.traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(trace.spanId()).isNotEqualTo("b7ad6b7169203331");
    }

    /** Read twice and cleaned on several threads, the word still comes last: whatever follows it would bring the text back. */
    @Test
    void passesTheWordOfAWithdrawalOnBehindTheArticlesOwnRecords() {
        byte[] word = WireJson.write(new ArticleWithdrawn(id(5), 3, "takedown"));
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            for (int revision = 1; revision <= 3; revision++) {
                send(producer, id(5), fetched(id(5), revision, (TEXT + " ").repeat(200)));
            }
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(Topics.ARTICLE_FETCHED, bytes(id(5)), word);
            record.headers()
                    .add("ce_type", bytes(Topics.ARTICLE_WITHDRAWN_TYPE))
                    .add("ce_id", bytes(id(5) + ".r3"))
                    .add("ce_source", bytes("/depesche/ingest-service"));
            producer.send(record);
        }

        List<ConsumerRecord<byte[], byte[]>> written = read(Topics.ARTICLE_ENRICHED, this::isOfThisRun, 4);

        ConsumerRecord<byte[], byte[]> last = written.getLast();
        assertThat(last.key()).isEqualTo(bytes(id(5)));
        assertThat(last.value()).isEqualTo(word);
        assertThat(header(last, "ce_type")).isEqualTo(Topics.ARTICLE_WITHDRAWN_TYPE);
        assertThat(header(last, "ce_id")).isEqualTo(id(5) + ".r3");
        assertThat(header(last, "ce_source")).isEqualTo("/depesche/ingest-service");
    }

    @Test
    void sendsWhatItCannotReadToTheDeadLettersAndGoesOn() {
        Map<String, byte @Nullable []> poison = new HashMap<>();
        poison.put("null-value", null);
        poison.put("bad-json", bytes("{\"revision\":1,"));
        poison.put("wrong-schema", bytes("{\"revision\":1,\"article\":{},\"text\":\"a\"}"));
        // every " ," becomes an edit of 150 bytes: read it is fine, enriched it is larger than a record may be
        poison.put("too-large", fetched(id(99), 1, "a , ".repeat(70_000)));
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            poison.forEach((reason, value) -> send(producer, run + "-" + reason, value));
            producer.send(new ProducerRecord<>(Topics.ARTICLE_FETCHED, null, null, null, fetched(id(98), 1, run)));
            send(producer, id(1), fetched(id(1), 1, TEXT));
        }

        List<ConsumerRecord<byte[], byte[]>> letters = read(
                Topics.FETCHED_DEAD_LETTERS,
                record -> record.key() == null
                        ? text(record.value()).contains(run)
                        : text(record.key()).startsWith(run),
                poison.size() + 1);

        for (ConsumerRecord<byte[], byte[]> letter : letters) {
            String reason = String.valueOf(header(letter, DeadLetterHeaders.REASON));
            assertThat(reason).matches("[a-z-]+: .+");
            assertThat(header(letter, DeadLetterHeaders.TOPIC)).isEqualTo(Topics.ARTICLE_FETCHED);
            assertThat(header(letter, DeadLetterHeaders.PARTITION)).matches("\\d+");
            assertThat(header(letter, DeadLetterHeaders.OFFSET)).matches("\\d+");
            if (letter.key() == null) {
                assertThat(reason).startsWith("null-key: ");
            } else {
                assertThat(text(letter.key())).isEqualTo(run + "-" + reason.substring(0, reason.indexOf(':')));
                assertThat(letter.value()).isEqualTo(poison.get(reason.substring(0, reason.indexOf(':'))));
            }
        }
        assertThat(read(Topics.ARTICLE_ENRICHED, this::isOfThisRun, 1)).hasSize(1);
    }

    private byte[] fetched(String id, int revision, String text) {
        Article article = new Article(id, null, null, Outlet.UNKNOWN, null, null, null, null, null, null);
        return WireJson.write(new ArticleFetched(revision, article, text));
    }

    private String id(int article) {
        return run + "-" + article;
    }

    private boolean isOfThisRun(ConsumerRecord<byte[], byte[]> record) {
        return record.key() != null && text(record.key()).startsWith(run);
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, String key, byte @Nullable [] value) {
        producer.send(new ProducerRecord<>(Topics.ARTICLE_FETCHED, bytes(key), value));
    }

    /** Reads a topic from its beginning until as many records as expected have come, and a little longer, lest there be more. */
    private static List<ConsumerRecord<byte[], byte[]>> read(
            String topic, Predicate<ConsumerRecord<byte[], byte[]>> wanted, int expected) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        Map<String, Object> config = new HashMap<>(bootstrap());
        config.put("group.id", UUID.randomUUID().toString());
        config.put("auto.offset.reset", "earliest");
        config.put("key.deserializer", ByteArrayDeserializer.class);
        config.put("value.deserializer", ByteArrayDeserializer.class);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(config)) {
            consumer.subscribe(List.of(topic));
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> {
                        poll(consumer, wanted, found);
                        return found.size() >= expected;
                    });
            poll(consumer, wanted, found);
        }
        assertThat(found).hasSize(expected);
        return found;
    }

    private static void poll(
            KafkaConsumer<byte[], byte[]> consumer,
            Predicate<ConsumerRecord<byte[], byte[]>> wanted,
            List<ConsumerRecord<byte[], byte[]>> found) {
        consumer.poll(Duration.ofMillis(300)).forEach(record -> {
            if (wanted.test(record)) {
                found.add(record);
            }
        });
    }

    private static KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> config = new HashMap<>(bootstrap());
        config.put("key.serializer", ByteArraySerializer.class);
        config.put("value.serializer", ByteArraySerializer.class);
        config.put("max.request.size", 4 << 20);
        return new KafkaProducer<>(config);
    }

    private static Map<String, Object> bootstrap() {
        return Map.of(
                "bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return record.headers().lastHeader(name) == null
                ? null
                : text(record.headers().lastHeader(name).value());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
