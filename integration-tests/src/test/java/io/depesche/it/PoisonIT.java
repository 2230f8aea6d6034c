package io.depesche.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.depesche.contracts.DeadLetterHeaders;
import io.depesche.contracts.RecordId;
import io.depesche.contracts.Topics;
import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.ArticleFetched;
import io.depesche.testkit.InventedArticles;
import io.depesche.testkit.InventedArticles.Invented;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One record in twenty is unreadable in one way or another: exactly those become dead letters, with place and reason. */
class PoisonIT {

    private static final int RECORDS = 600;
    private static final int ONE_IN = 20;

    private record Poison(String reason, @Nullable String key, byte @Nullable [] value) {}

    private static final List<Poison> POISONS = List.of(
            new Poison("bad-json", "a1", "{\"revision\": 1, \"article\": {".getBytes(StandardCharsets.UTF_8)),
            new Poison("bad-json", "a2", new byte[] {(byte) 0xff, 0, 1, 2}),
            new Poison(
                    "wrong-schema",
                    "a3",
                    "{\"revision\": 1, \"text\": \"ohne Artikel\"}".getBytes(StandardCharsets.UTF_8)),
            new Poison("wrong-schema", "a4", "[1, 2, 3]".getBytes(StandardCharsets.UTF_8)),
            new Poison("null-value", "a5", null),
            new Poison(
                    "null-key",
                    null,
                    WireJson.write(new ArticleFetched(1, article("0123456789abcdef", "ohne Schlüssel"), "Ein Satz."))));

    @Test
    void exactlyThePoisonBecomesDeadLettersAndTheRestArrives(@TempDir Path data) throws Exception {
        try (Stack stack = Stack.startWithoutFeed(data)) {
            Set<String> good = new HashSet<>();
            TreeMap<String, String> poisonedPlaces = new TreeMap<>();
            List<Invented> articles = InventedArticles.series("gift", RECORDS);
            try (Producer<String, byte[]> producer = stack.producer()) {
                for (int i = 0; i < RECORDS; i++) {
                    if (i % ONE_IN == 0) {
                        Poison poison = POISONS.get(i / ONE_IN % POISONS.size());
                        RecordMetadata at = send(producer, poison.key(), poison.value());
                        poisonedPlaces.put(at.partition() + ":" + at.offset(), poison.reason());
                    } else {
                        Invented article = articles.get(i);
                        String id = RecordId.ofArticle(null, null, article.text());
                        send(
                                producer,
                                id,
                                WireJson.write(new ArticleFetched(1, article(id, article.title()), article.text())));
                        good.add(RecordId.ofRevision(id, 1));
                    }
                }
            }

            await().atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> stack.storedRevisions().size() >= good.size()
                            && stack.recordsOf(Topics.FETCHED_DEAD_LETTERS).size() >= poisonedPlaces.size());
            stack.awaitQuietPipeline();

            assertThat(stack.storedRevisions()).containsExactlyInAnyOrderElementsOf(good);
            TreeMap<String, String> reported = new TreeMap<>();
            for (ConsumerRecord<String, byte[]> letter : stack.recordsOf(Topics.FETCHED_DEAD_LETTERS)) {
                assertThat(header(letter, DeadLetterHeaders.TOPIC)).isEqualTo(Topics.ARTICLE_FETCHED);
                String place =
                        header(letter, DeadLetterHeaders.PARTITION) + ":" + header(letter, DeadLetterHeaders.OFFSET);
                String reason = header(letter, DeadLetterHeaders.REASON);
                assertThat(reported.put(place, reason.substring(0, reason.indexOf(':'))))
                        .isNull();
            }
            assertThat(reported).isEqualTo(poisonedPlaces);
            assertThat(stack.recordsOf(Topics.ENRICHED_DEAD_LETTERS)).isEmpty();
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(stack.deadLetterReasons()).hasSize(poisonedPlaces.size()));
        }
    }

    private static Article article(String id, String title) {
        return new Article(
                id, null, null, Article.Outlet.UNKNOWN, null, null, title, null, "2026-05-04T06:00:00Z", null);
    }

    private static RecordMetadata send(Producer<String, byte[]> producer, @Nullable String key, byte @Nullable [] value)
            throws Exception {
        return producer.send(new ProducerRecord<>(Topics.ARTICLE_FETCHED, key, value))
                .get();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        assertThat(header)
                .as("header " + name + " of "
                        + new ArrayList<>(List.of(record.headers().toArray())))
                .isNotNull();
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
