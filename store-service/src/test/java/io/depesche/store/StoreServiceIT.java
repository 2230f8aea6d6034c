package io.depesche.store;

import static io.depesche.store.EnrichedArticles.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.depesche.contracts.CloudEventHeaders;
import io.depesche.contracts.DeadLetterHeaders;
import io.depesche.contracts.Topics;
import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.ArticleWithdrawn;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The running service between the real broker and the real database. */
@QuarkusTest
@WithTestResource(value = StoreBacking.class, scope = TestResourceScope.GLOBAL)
class StoreServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    DataSource dataSource;

    private final Broker broker = new Broker();

    @AfterEach
    void mendAndClose() {
        Cable.mend();
        broker.close();
    }

    @Test
    void anArticleOnTheTopicIsListedShownAndTraced() {
        EnrichedArticles article = article("flow")
                .title("Hafenlotsen streiken")
                .entity("Ida Lotse", "wd:Q4711", 3)
                .edit("clean.x");
        RecordMetadata place = broker.send(article);
        awaitStored(article.id(), 1);

        asService()
                .queryParam("entity", "ida lotse")
                .get("/internal/articles")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(article.id()))
                .body("items[0].title", equalTo("Hafenlotsen streiken"))
                .body("items[0].outlet.domain", equalTo("lindenau.example"))
                .body("items[0].published", equalTo("2026-11-19"))
                .body("items[0].fetched", equalTo("2026-11-20T08:00:00Z"))
                .body("items[0].edits", equalTo(1))
                .body("items[0].entities", contains("Ida Lotse"));
        asService()
                .get("/internal/articles/" + article.id())
                .then()
                .statusCode(200)
                .body("record.revision", equalTo(1))
                .body("record.text.raw.text", startsWith("Der Stadtrat"))
                .body(
                        "revisions[0].sha256",
                        equalTo(article.build().text().raw().sha256()));
        asService()
                .get("/internal/articles/" + article.id() + "/trace")
                .then()
                .statusCode(200)
                .body("article", equalTo(article.id()))
                .body("steps.step", hasItems("enriched", "stored"))
                .body("steps.outcome", hasItem("ok"))
                .body("steps.offset", hasItem((int) place.offset()));
    }

    @Test
    void whatARevisionChangedIsToldWordByWord() throws SQLException {
        EnrichedArticles article = article("revised").text("Das Schiff fährt am Freitag.\nEs ist voll.");
        broker.send(article);
        broker.send(article("revised").revision(2).text("Das Schiff fährt am Samstag.\nEs ist voll."));
        awaitStored(article.id(), 2);
        String path = "/internal/articles/" + article.id() + "/diff";

        asService()
                .get(path + "?from=1&to=2")
                .then()
                .statusCode(200)
                .body("article", equalTo(article.id()))
                .body("from.revision", equalTo(1))
                .body("to.revision", equalTo(2))
                .body("summary", equalTo("1 paragraph changed"))
                .body("paragraphs.change", contains("changed", "equal"))
                .body("paragraphs[0].words.text", hasItems("Freitag", "Samstag"))
                .body("paragraphs[1].after", equalTo("Es ist voll."));
        asService().get(path + "?from=1&to=3").then().statusCode(404).contentType("application/problem+json");
        for (String wrong : List.of("", "?from=1", "?to=2", "?from=1&to=neu")) {
            asService().get(path + wrong).then().statusCode(400).contentType("application/problem+json");
        }
        given().get(path + "?from=1&to=2").then().statusCode(401);
    }

    /** A null key is not among it: the broker of a compacted topic refuses one itself. */
    @Test
    void exactlyThePoisonBecomesDeadLettersAndTheRestIsStored() throws SQLException {
        execute("ALTER TABLE articles DROP CONSTRAINT IF EXISTS refuses");
        execute("ALTER TABLE articles ADD CONSTRAINT refuses CHECK (title <> 'verboten')");
        TreeMap<String, String> poisoned = new TreeMap<>();
        for (int i = 0; i < 200; i++) {
            if (i % 40 == 7) {
                poisoned.put(
                        place(broker.send(
                                Topics.ARTICLE_ENRICHED, "k" + i, Topics.ARTICLE_ENRICHED, utf8("{kein JSON"))),
                        "bad-json");
            } else if (i % 40 == 17) {
                poisoned.put(
                        place(broker.send(
                                Topics.ARTICLE_ENRICHED,
                                "k" + i,
                                Topics.ARTICLE_ENRICHED,
                                article("poison" + i).bytes())),
                        "wrong-schema");
            } else if (i % 40 == 27) {
                poisoned.put(place(broker.send(article("poison" + i).title("verboten"))), "refused-by-database");
            } else {
                broker.send(article("poison" + i).text("Ein Satz über den Gifttest."));
            }
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(count("SELECT count(*) FROM articles WHERE excerpt LIKE '%Gifttest.'"))
                        .isEqualTo(200 - poisoned.size()));

        TreeMap<String, String> reported = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> letter : broker.all(Topics.ENRICHED_DEAD_LETTERS, 0)) {
            String place = header(letter, DeadLetterHeaders.PARTITION) + ":" + header(letter, DeadLetterHeaders.OFFSET);
            if (poisoned.containsKey(place)) {
                String reason = header(letter, DeadLetterHeaders.REASON);
                assertThat(reported.put(place, reason.substring(0, reason.indexOf(':'))))
                        .isNull();
                assertThat(header(letter, DeadLetterHeaders.TOPIC)).isEqualTo(Topics.ARTICLE_ENRICHED);
                assertThat(header(letter, CloudEventHeaders.TYPE)).isEqualTo(Topics.ARTICLE_ENRICHED);
                assertThat(letter.value()).isEqualTo(sourceOf(letter).value());
                assertThat(letter.key()).isEqualTo(sourceOf(letter).key());
            }
        }
        assertThat(reported).isEqualTo(poisoned);
        execute("ALTER TABLE articles DROP CONSTRAINT refuses");

        await().atMost(PATIENCE).untilAsserted(() -> asService()
                .queryParam("reason", "refused-by-database")
                .get("/internal/dead-letters")
                .then()
                .statusCode(200)
                .body("items", hasSize(5))
                .body("items[0].topic", equalTo(Topics.ENRICHED_DEAD_LETTERS))
                .body("items[0].reason", equalTo("refused-by-database: SQLSTATE 23514")));
        asService()
                .get("/internal/articles/" + article("poison27").id() + "/trace")
                .then()
                .statusCode(200)
                .body("steps.step", contains("dead-letter"))
                .body("steps.outcome", contains("stopped"));
        given().get("/q/metrics")
                .then()
                .body(containsString(
                        "news_dlq_records_total{reason=\"bad-json\",topic=\"news.article.enriched.v1.store.dlq\"}"))
                .body(containsString("news_items_total{outcome=\"stored\",stage=\"store\"}"))
                .body(containsString("news_end_to_end_lag_seconds_bucket"));
    }

    @Test
    void aDatabaseThatIsAwayCostsNoRecordAndNoDeadLetter() throws SQLException {
        broker.send(article("before-outage"));
        awaitStored(article("before-outage").id(), 1);
        int lettersBefore = broker.all(Topics.ENRICHED_DEAD_LETTERS, 0).size();

        Cable.cut();
        for (int i = 0; i < 300; i++) {
            broker.send(article("outage" + i).text("Ein Satz über den Ausfall."));
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(503));
        given().get("/q/health/live").then().statusCode(200);
        asService().get("/internal/articles").then().statusCode(503).contentType("application/problem+json");

        Cable.mend();
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(
                        count("SELECT count(*) FROM articles WHERE excerpt LIKE '%Ausfall.'"))
                .isEqualTo(300));
        assertThat(broker.all(Topics.ENRICHED_DEAD_LETTERS, 0)).hasSize(lettersBefore);
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @Test
    void aDatabaseThatCanReadButNotWriteGetsOneDeadLetterForEachBadRecord() throws SQLException {
        execute("CREATE OR REPLACE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS "
                + "'BEGIN RAISE EXCEPTION USING ERRCODE = ''53100'', MESSAGE = ''disk full''; END'");
        execute("CREATE TRIGGER disk_full BEFORE INSERT OR UPDATE ON consumer_offsets EXECUTE FUNCTION disk_full()");
        RecordMetadata bad;
        try {
            bad = broker.send(Topics.ARTICLE_ENRICHED, "full", Topics.ARTICLE_ENRICHED, utf8("{kein JSON"));
            await().atMost(PATIENCE).until(() -> lettersOf(bad) == 1);
            // Several waits of 100 ms to 1 s: time enough to write it again.
            await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> lettersOf(bad) == 1);
        } finally {
            execute("DROP TRIGGER disk_full ON consumer_offsets");
        }
        broker.send(article("after-full-disk"));
        awaitStored(article("after-full-disk").id(), 1);
        assertThat(lettersOf(bad)).isEqualTo(1);
    }

    private long lettersOf(RecordMetadata source) {
        return broker.all(Topics.ENRICHED_DEAD_LETTERS, 0).stream()
                .filter(letter -> place(source)
                        .equals(header(letter, DeadLetterHeaders.PARTITION) + ":"
                                + header(letter, DeadLetterHeaders.OFFSET)))
                .count();
    }

    @Test
    void aWithdrawalErasesAndIsFollowedByATombstone() throws SQLException {
        EnrichedArticles article = article("withdrawn").entity("Zeuge", null, 1).edit("clean.x");
        broker.send(article);
        awaitStored(article.id(), 1);
        broker.send(Topics.FETCHED_DEAD_LETTERS, null, "x", article.bytes());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lettersHolding(article)).isEqualTo(1));

        RecordMetadata word =
                broker.send(Topics.ARTICLE_ENRICHED, article.id(), Topics.ARTICLE_WITHDRAWN_TYPE, word(article));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lastOf(article).value()).isNull());
        assertThat(lastOf(article).offset()).isGreaterThan(word.offset());
        assertThat(header(lastOf(article), CloudEventHeaders.TYPE)).isEqualTo(Topics.ARTICLE_WITHDRAWN_TYPE);
        assertThat(header(lastOf(article), CloudEventHeaders.ID)).isEqualTo(article.id() + ".r1");
        assertThat(header(lastOf(article), CloudEventHeaders.SOURCE)).isEqualTo("/depesche/store-service");
        assertThat(header(lastOf(article), CloudEventHeaders.TRACEPARENT)).hasSize(55);
        await().atMost(PATIENCE).untilAsserted(() -> asService()
                .get("/internal/articles/" + article.id())
                .then()
                .statusCode(404)
                .contentType("application/problem+json"));
        assertThat(lettersHolding(article)).isZero();
        asService()
                .get("/internal/articles/" + article.id() + "/trace")
                .then()
                .statusCode(200)
                .body("steps.step", contains("erased"))
                .body("steps.detail", contains("takedown"));
    }

    @Test
    void whatComesOfABarredArticleLaterIsErasedFromTheTopicToo() throws SQLException {
        EnrichedArticles article = article("barred");
        broker.send(Topics.ARTICLE_ENRICHED, article.id(), Topics.ARTICLE_WITHDRAWN_TYPE, word(article));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lastOf(article).value()).isNull());
        int lettersBefore = broker.all(Topics.ENRICHED_DEAD_LETTERS, 0).size();

        broker.send(article);
        RecordMetadata rubbish =
                broker.send(Topics.ARTICLE_ENRICHED, article.id(), Topics.ARTICLE_ENRICHED, utf8("{kein JSON"));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(lastOf(article).value()).isNull();
            assertThat(lastOf(article).offset()).isGreaterThan(rubbish.offset());
        });
        // The tombstone comes around and is not answered: what stands behind it, in all partitions, is stored, and
        // nothing follows.
        long last = lastOf(article).offset();
        for (int i = 0; i < 10; i++) {
            broker.send(article("after-barred-" + i));
        }
        for (int i = 0; i < 10; i++) {
            awaitStored(article("after-barred-" + i).id(), 1);
        }
        assertThat(lastOf(article).offset()).isEqualTo(last);
        assertThat(count("SELECT count(*) FROM revisions WHERE article_id = '" + article.id() + "'"))
                .isZero();
        assertThat(broker.all(Topics.ENRICHED_DEAD_LETTERS, 0)).hasSize(lettersBefore);
    }

    private static byte[] word(EnrichedArticles article) {
        return WireJson.write(new ArticleWithdrawn(article.id(), 1, "takedown"));
    }

    /** The last record that stands under the article's key. */
    private ConsumerRecord<byte[], byte[]> lastOf(EnrichedArticles article) {
        return java.util.stream.IntStream.range(0, 3)
                .mapToObj(partition -> broker.all(Topics.ARTICLE_ENRICHED, partition))
                .flatMap(List::stream)
                .filter(record -> article.id().equals(new String(record.key(), StandardCharsets.UTF_8)))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private int lettersHolding(EnrichedArticles article) throws SQLException {
        return count("SELECT count(*) FROM dead_letters WHERE articles @> ARRAY['" + article.id() + "']");
    }

    @Test
    void deadLettersOfTheOtherConsumerAreKeptWhateverTheyHold() {
        byte[] anything = {(byte) 0xff, 0, (byte) 0xfe};
        broker.send(Topics.FETCHED_DEAD_LETTERS, "fremd\0\uFFFD", "x", anything);
        broker.send(Topics.FETCHED_DEAD_LETTERS, null, "x", null);
        await().atMost(PATIENCE).untilAsserted(() -> asService()
                .queryParam("topic", Topics.FETCHED_DEAD_LETTERS)
                .get("/internal/dead-letters")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.size", hasItems(0, 3))
                .body("items.reason", hasItem("other")));
    }

    @Test
    void theApiIsClosedWithoutTheServiceToken() {
        for (String path : List.of(
                "/internal/articles", "/internal/articles/x", "/internal/articles/x/trace", "/internal/dead-letters")) {
            given().get(path).then().statusCode(401).contentType("application/problem+json");
            given().header("Authorization", "Bearer wrong").get(path).then().statusCode(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cursor=garbage",
                "cursor=MTox%0A",
                "cursor=%00",
                "limit=0",
                "limit=201",
                "limit=many",
                "limit=99999999999",
                "from=gestern",
                "to=2026-99-99",
                "text=%00",
                "entity=a%00b"
            })
    void aParameterThatCannotBeMeantIsAProblem(String query) {
        asService()
                .urlEncodingEnabled(false)
                .get("/internal/articles?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void anUnknownArticleIsAProblem() {
        for (String id : List.of("0000000000000000", "%00", "a%20b", "'%20OR%20'1'='1")) {
            asService()
                    .urlEncodingEnabled(false)
                    .get("/internal/articles/" + id)
                    .then()
                    .statusCode(404);
        }
        asService().get("/internal/articles/0000000000000000?revision=x").then().statusCode(400);
    }

    private static RequestSpecification asService() {
        return given().header("Authorization", "Bearer " + StoreBacking.TOKEN);
    }

    private void awaitStored(String id, int revision) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        count("SELECT count(*) FROM revisions WHERE article_id = '%s' AND revision = %d"
                                .formatted(id, revision)))
                .isEqualTo(1));
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private final Map<Integer, List<ConsumerRecord<byte[], byte[]>>> sources = new TreeMap<>();

    private ConsumerRecord<byte[], byte[]> sourceOf(ConsumerRecord<byte[], byte[]> letter) {
        int partition = Integer.parseInt(header(letter, DeadLetterHeaders.PARTITION));
        long offset = Long.parseLong(header(letter, DeadLetterHeaders.OFFSET));
        return sources.computeIfAbsent(partition, p -> broker.all(Topics.ARTICLE_ENRICHED, p)).stream()
                .filter(record -> record.offset() == offset)
                .findFirst()
                .orElseThrow();
    }

    private static String place(RecordMetadata metadata) {
        return metadata.partition() + ":" + metadata.offset();
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        assertThat(header).as(name).isNotNull();
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
