package io.depesche.gateway.adapter.sse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.depesche.contracts.Topics;
import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.contracts.article.ArticleWithdrawn;
import io.depesche.gateway.testing.Articles;
import io.depesche.gateway.testing.EnrichedTopic;
import io.depesche.gateway.testing.FakeServices;
import io.depesche.gateway.testing.SmallMemory;
import io.depesche.gateway.testing.StreamClient;
import io.depesche.gateway.testing.StreamClient.Event;
import io.depesche.testkit.BackingServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stream against the real broker, with a memory so small that old records have to come from the topic. */
@QuarkusTest
@TestProfile(SmallMemory.class)
@WithTestResource(value = BackingServers.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = FakeServices.class, scope = TestResourceScope.GLOBAL)
class StreamRouteTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI gateway;

    private final EnrichedTopic topic = new EnrichedTopic();
    private final List<StreamClient> clients = new ArrayList<>();
    private final String run = UUID.randomUUID().toString();

    @BeforeEach
    void waitUntilReady() {
        await().atMost(LIMIT)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @AfterEach
    void leave() {
        clients.forEach(StreamClient::close);
        topic.close();
        // The places are free when the gateway has noticed.
        await().atMost(LIMIT)
                .untilAsserted(
                        () -> assertThat(given().get("/q/metrics").asString()).contains("news_sse_clients 0.0"));
    }

    @Test
    void streamsAnArticleAsTheBytesOfTheTopic() {
        StreamClient client = open("/api/stream", null).reading();
        ArticleEnriched article = Articles.small(run, 1);
        topic.send(article);

        await().atMost(LIMIT).until(() -> client.articles().size() == 1);
        Event event = client.articles().getFirst();
        assertThat(event.data()).isEqualTo(new String(WireJson.write(article), StandardCharsets.UTF_8));
        assertThat(event.id()).matches("[A-Za-z0-9_-]+");
        assertThat(client.head())
                .contains("200 OK")
                .containsIgnoringCase("content-type: text/event-stream")
                .containsIgnoringCase("cache-control: no-store")
                .containsIgnoringCase("x-accel-buffering: no")
                .doesNotContainIgnoringCase("access-control-allow-origin");
        assertThat(client.events().getFirst()).isEqualTo(new Event("retry", null, "2000"));
    }

    @Test
    void tellsOfAWithdrawalOnceAndAlsoWhereOnlyItsTombstoneIsLeft() {
        StreamClient client = open("/api/stream", null).reading();
        byte[] word = WireJson.write(new ArticleWithdrawn("told", 2, "takedown"));
        topic.send(null, "told", word, "told.r2", Topics.ARTICLE_WITHDRAWN_TYPE);
        topic.send(null, "told", null, "told.r2", Topics.ARTICLE_WITHDRAWN_TYPE);
        topic.send(null, "compacted", null, "compacted.r4", Topics.ARTICLE_WITHDRAWN_TYPE);
        for (int partition = 0; partition < 3; partition++) {
            topic.send(partition, Articles.small(run + partition, 1));
        }

        await().atMost(LIMIT).until(() -> client.articles().size() == 3);
        assertThat(named(client, "withdrawn"))
                .extracting(Event::data)
                .containsExactlyInAnyOrder(
                        new String(word, StandardCharsets.UTF_8),
                        "{\"id\":\"compacted\",\"revision\":4,\"reason\":\"tombstone\"}");
    }

    @Test
    void sendsHeartbeatsWhileNothingHappens() {
        StreamClient client = open("/api/stream", null).reading();

        await().atMost(LIMIT)
                .until(() -> client.events().stream()
                                .filter(event -> event.name().equals(":"))
                                .count()
                        >= 3);
    }

    @Test
    void deliversEachRecordOnceToASubscriberThatKeepsLeaving() {
        Random random = new Random(5);
        StreamClient first = open("/api/stream", null).reading();
        await().atMost(LIMIT).until(() -> first.lastId() != null);
        String id = first.lastId();
        first.close();

        List<String> sent = new ArrayList<>();
        List<ArticleEnriched> recent = new ArrayList<>();
        for (int n = 0; n < 300; n++) {
            ArticleEnriched article = Articles.small(run + "-" + n, 1);
            topic.send(article);
            sent.add(article.recordId());
            recent.add(article);
            if (random.nextInt(3) == 0) {
                topic.send(recent.get(Math.max(0, recent.size() - 1 - random.nextInt(40))));
            }
            if (random.nextInt(15) == 0) {
                poison(random);
            }
        }

        List<String> got = new ArrayList<>();
        for (int visit = 0; visit < 60 && got.size() < sent.size(); visit++) {
            StreamClient client = open("/api/stream", id).reading();
            int leaveAfter = 1 + random.nextInt(30);
            int missing = sent.size() - got.size();
            await().atMost(LIMIT).until(() -> client.articles().size() >= Math.min(leaveAfter, missing));
            List<Event> taken = client.articles().stream().limit(leaveAfter).toList();
            taken.forEach(event -> got.add(event.recordId()));
            id = taken.getLast().id();
            client.close();
        }
        StreamClient last = open("/api/stream", id).reading();
        topic.send(Articles.small(run + "-end", 1));
        await().atMost(LIMIT).until(() -> !last.articles().isEmpty());

        assertThat(got).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(metric("news_items_total{outcome=\"unreadable\",stage=\"gateway\"}"))
                .isPositive();
        assertThat(metric("news_items_total{outcome=\"duplicate\",stage=\"gateway\"}"))
                .isPositive();
        assertThat(given().get("/q/metrics").asString().contains("kafka_consumer_fetch_manager_records_lag_max"))
                .isTrue();
        assertThat(last.articles())
                .extracting(Event::recordId)
                .containsExactly(Articles.small(run + "-end", 1).recordId());
    }

    @Test
    void beginsWithTheOldestIfAsked() {
        List<String> sent = new ArrayList<>();
        for (int n = 0; n < 120; n++) {
            ArticleEnriched article = Articles.small(run + "-" + n, 1);
            topic.send(article);
            sent.add(article.recordId());
        }
        StreamClient client = open("/api/stream?from=earliest", null).reading();

        await().atMost(LIMIT)
                .until(() ->
                        client.articles().stream().map(Event::recordId).toList().containsAll(sent));
        assertThat(client.articles()).extracting(Event::recordId).doesNotHaveDuplicates();
    }

    @Test
    void takesTheCursorAlsoFromTheAddress() {
        StreamClient first = open("/api/stream", null).reading();
        await().atMost(LIMIT).until(() -> first.lastId() != null);
        topic.send(Articles.small(run, 1));

        StreamClient second =
                open("/api/stream?lastEventId=" + first.lastId(), null).reading();
        await().atMost(LIMIT).until(() -> second.articles().size() == 1);
    }

    @Test
    void resetsWhatIsNoCursor() {
        StreamClient client = open("/api/stream", "garbage").reading();

        await().atMost(LIMIT).until(() -> named(client, "reset").size() == 1);
        assertThat(named(client, "reset").getFirst().data()).isEqualTo("{\"reason\":\"unknown-cursor\"}");
        topic.send(Articles.small(run, 1));
        await().atMost(LIMIT).until(() -> client.articles().size() == 1);
    }

    @Test
    void resetsACursorThatIsOlderThanTheTopic() throws Exception {
        topic.send(0, Articles.small(run + "-a", 1));
        StreamClient first = open("/api/stream", null).reading();
        await().atMost(LIMIT).until(() -> first.lastId() != null);
        String old = first.lastId();
        first.close();
        for (int n = 0; n < 60; n++) {
            topic.send(0, Articles.small(run + "-" + n, 1));
        }
        forgetAllButTheLast(0);

        StreamClient client = open("/api/stream", old).reading();
        await().atMost(LIMIT).until(() -> named(client, "reset").size() == 1);
        assertThat(named(client, "reset").getFirst().data()).isEqualTo("{\"reason\":\"cursor-too-old\"}");
    }

    @Test
    void cutsOffASlowSubscriberWhileAFastOneGoesOn() {
        StreamClient slow = open("/api/stream", null);
        StreamClient fast = open("/api/stream", null).reading();
        String padding = "Und so ging die Sitzung weiter. ".repeat(6_000);
        List<String> sent = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            ArticleEnriched article =
                    Articles.of("slow" + n + "x" + run.substring(0, 8), 1, padding, "https://a.example/");
            topic.send(article);
            sent.add(article.recordId());
            int expected = sent.size();
            await().atMost(LIMIT).until(() -> fast.articles().size() == expected);
        }

        assertThat(fast.articles()).extracting(Event::recordId).containsExactlyElementsOf(sent);
        await().atMost(LIMIT).until(() -> metric("news_sse_evicted_total{why=\"lag\"}") >= 1);

        slow.reading();
        await().atMost(LIMIT).until(slow::hasEnded);
        List<String> got =
                new ArrayList<>(slow.articles().stream().map(Event::recordId).toList());
        assertThat(got).hasSizeLessThan(sent.size());
        StreamClient again = open("/api/stream?from=earliest", slow.lastId()).reading();
        await().atMost(LIMIT).until(() -> again.articles().size() >= sent.size() - got.size());
        again.articles().forEach(event -> got.add(event.recordId()));
        // Between partitions a replay knows no order.
        assertThat(got).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void refusesMoreStreamsFromOneAddressThanAllowed() {
        for (int n = 0; n < 4; n++) {
            assertThat(open("/api/stream", null).status()).isEqualTo(200);
        }

        StreamClient refused = open("/api/stream", null);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.head()).containsIgnoringCase("retry-after").contains("application/problem+json");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        given().get("/api/stream?form=latest").then().statusCode(400).contentType("application/problem+json");
        given().get("/api/stream?from=yesterday").then().statusCode(400).body("detail", containsString("earliest"));
        given().get("/api/stream?from=latest&from=latest").then().statusCode(400);
        given().post("/api/stream").then().statusCode(405).header("Allow", "GET");
    }

    @Test
    void noticesAPartitionThatWasAdded() throws Exception {
        StreamClient client = open("/api/stream", null).reading();
        int added;
        try (Admin admin = topic.admin()) {
            added = admin.describeTopics(List.of(Topics.ARTICLE_ENRICHED))
                    .topicNameValues()
                    .values()
                    .iterator()
                    .next()
                    .get(20, TimeUnit.SECONDS)
                    .partitions()
                    .size();
            admin.createPartitions(Map.of(Topics.ARTICLE_ENRICHED, NewPartitions.increaseTo(added + 1)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
        await().atMost(LIMIT).ignoreExceptions().untilAsserted(() -> {
            topic.send(added, Articles.small(run, 1));
            assertThat(client.articles()).isNotEmpty();
        });
        assertThat(client.articles()).hasSize(1);
    }

    /** A sample of the metrics page; 0 if it is not there. */
    private static double metric(String nameAndLabels) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(nameAndLabels + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private StreamClient open(String path, @Nullable String lastEventId) {
        StreamClient client = StreamClient.connect(gateway, path, lastEventId);
        clients.add(client);
        return client;
    }

    private void poison(Random random) {
        String key = "poison" + random.nextInt(1_000);
        switch (random.nextInt(4)) {
            case 0 ->
                topic.send(null, key, "no json".getBytes(StandardCharsets.UTF_8), key + ".r1", Topics.ARTICLE_ENRICHED);
            case 1 -> topic.send(null, key, null, key + ".r1", Topics.ARTICLE_ENRICHED);
            case 2 ->
                topic.send(
                        null,
                        key,
                        "{\"revision\":1}".getBytes(StandardCharsets.UTF_8),
                        key + ".r1",
                        Topics.ARTICLE_ENRICHED);
            default ->
                topic.send(
                        null, key, "{}".getBytes(StandardCharsets.UTF_8), key + ".r1", Topics.ARTICLE_WITHDRAWN_TYPE);
        }
    }

    private static List<Event> named(StreamClient client, String name) {
        return client.events().stream()
                .filter(event -> event.name().equals(name))
                .toList();
    }

    /** A compacted topic does not let records be deleted, so for a moment it is none. */
    private void forgetAllButTheLast(int partition) throws Exception {
        TopicPartition place = new TopicPartition(Topics.ARTICLE_ENRICHED, partition);
        ConfigResource config = new ConfigResource(ConfigResource.Type.TOPIC, Topics.ARTICLE_ENRICHED);
        try (Admin admin = topic.admin()) {
            long end = admin.listOffsets(Map.of(place, org.apache.kafka.clients.admin.OffsetSpec.latest()))
                    .partitionResult(place)
                    .get(20, TimeUnit.SECONDS)
                    .offset();
            for (String policy : List.of("delete", "compact")) {
                Collection<AlterConfigOp> change =
                        List.of(new AlterConfigOp(new ConfigEntry("cleanup.policy", policy), AlterConfigOp.OpType.SET));
                admin.incrementalAlterConfigs(Map.of(config, change)).all().get(20, TimeUnit.SECONDS);
                if (policy.equals("delete")) {
                    await().atMost(LIMIT).ignoreExceptions().untilAsserted(() -> admin.deleteRecords(
                                    Map.of(place, RecordsToDelete.beforeOffset(end - 1)))
                            .all()
                            .get(20, TimeUnit.SECONDS));
                }
            }
        }
    }
}
