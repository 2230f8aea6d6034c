package io.depesche.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.depesche.contracts.RecordId;
import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.Article.Published;
import io.depesche.contracts.article.ArticleFetched;
import io.depesche.testkit.BackingServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles by the API, from the call to the record on the topic. */
@QuarkusTest
@WithTestResource(
        value = BackingServers.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "ingest"))
@WithTestResource(value = ScriptedSite.class, scope = TestResourceScope.GLOBAL)
class ArticleApiIT {

    private static final String BEARER = "Bearer test-ingest-token";

    private FetchedTopic topic;

    @BeforeEach
    void openTopic() {
        topic = new FetchedTopic(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }

    @AfterEach
    void closeTopic() {
        topic.close();
    }

    @Test
    void plainTextReachesTheTopicExactlyAsItCame() {
        String raw = "\uFEFFDer Deich hält.Das Wasser  sinkt\r\nlangsam, sagt „Ida Moor“ \u0000 😀\u00A0\n";

        String id = post(
                        "text/plain; charset=UTF-8",
                        raw.getBytes(StandardCharsets.UTF_8),
                        Map.of(
                                "externalId",
                                "deich-1",
                                "published",
                                "2026-03-01T08:15:00+01:00",
                                "outlet",
                                "Küstenblatt"))
                .statusCode(202)
                .body("status", equalTo("accepted"))
                .body("revision", equalTo(1))
                .extract()
                .path("id");

        ConsumerRecord<String, byte[]> record = recordsOf(id, 1).getFirst();
        ArticleFetched fetched = WireJson.read(record.value(), ArticleFetched.class);
        assertThat(fetched.text()).isEqualTo(raw);
        assertThat(fetched.article().id()).isEqualTo(RecordId.ofArticle(null, "Küstenblatt", raw));
        assertThat(fetched.article().externalId()).isEqualTo("deich-1");
        assertThat(fetched.article().outlet().name()).isEqualTo("Küstenblatt");
        assertThat(fetched.article().published())
                .isEqualTo(new Published("2026-03-01T08:15:00+01:00", "2026-03-01", "2026-03-01", "given", 1.0));
        assertThat(FetchedTopic.header(record, "ce_id")).isEqualTo(id + ".r1");
        assertThat(FetchedTopic.header(record, "ce_type")).isEqualTo("news.article.fetched.v1");
        assertThat(FetchedTopic.header(record, "ce_source")).isEqualTo("/depesche/ingest-service");
        assertThat(FetchedTopic.header(record, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(Instant.parse(FetchedTopic.header(record, "ce_time")))
                .isEqualTo(Instant.parse(fetched.article().fetched()));
    }

    @Test
    void theSameArticleAgainIsUnchangedAndSentNoSecondTime() {
        String body =
                "{\"id\":\"haushalt\",\"title\":\"Haushalt\",\"text\":\"Der Rat beschließt den Haushalt.\",\"outlet\":\"rathaus.example\"}";

        String id = post("application/json", bytes(body), Map.of())
                .statusCode(202)
                .extract()
                .path("id");
        recordsOf(id, 1);
        post("application/json", bytes(body), Map.of())
                .statusCode(202)
                .body("id", equalTo(id))
                .body("revision", equalTo(1))
                .body("recordId", equalTo(id + ".r1"))
                .body("status", equalTo("unchanged"));

        // A later article is on its way behind it: when that one is there, a second record of the first would be too.
        String later = post("text/plain", bytes("Ein anderer Text über den Haushalt."), Map.of())
                .extract()
                .path("id");
        recordsOf(later, 1);
        assertThat(topic.recordsOf(id)).hasSize(1);
        traceOf(id).body("steps.step", hasItems("received", "queued", "published", "unchanged"));
    }

    @Test
    void aChangedTextOfAKnownAddressIsTheNextRevision() {
        String url = "https://Zeitung.Example/politik/wahl?utm_source=brief#kommentare";
        String id = post("text/plain", bytes("Die Wahl ist am Sonntag."), Map.of("url", url))
                .extract()
                .path("id");

        post("text/plain", bytes("Die  Wahl\nist am Sonntag. "), Map.of("url", url))
                .body("status", equalTo("unchanged"));
        post("text/plain", bytes("Die Wahl ist am Montag."), Map.of("url", "https://zeitung.example/politik/wahl"))
                .body("status", equalTo("accepted"))
                .body("recordId", equalTo(id + ".r2"));

        assertThat(recordsOf(id, 2))
                .extracting(r -> WireJson.read(r.value(), ArticleFetched.class).text())
                .containsExactly("Die Wahl ist am Sonntag.", "Die Wahl ist am Montag.");
        assertThat(WireJson.read(topic.recordsOf(id).getFirst().value(), ArticleFetched.class)
                        .article()
                        .url())
                .isEqualTo("https://zeitung.example/politik/wahl");
    }

    @Test
    void theSameArticleFromManyCallersAtOnceIsAcceptedOnce() throws Exception {
        Callable<String> call = () -> post("text/plain", bytes("Alle melden das Gleiche zur gleichen Zeit."), Map.of())
                .statusCode(202)
                .extract()
                .path("status");
        try (var callers = Executors.newFixedThreadPool(8)) {
            List<String> answers = callers.invokeAll(java.util.Collections.nCopies(24, call)).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(answers).filteredOn("accepted"::equals).hasSize(1);
        }
    }

    @Test
    void aPageIsTakenInAsItsText() {
        String html =
                "<html lang=de><head><title>Tunnel – Blatt</title></head><body><nav>Start</nav><article><h1>Tunnel offen</h1>"
                        + "<p>Der Tunnel ist seit heute wieder offen, teilte das Amt am Morgen mit.<b>Danach</b> rollte der Verkehr.</p>"
                        + "<p>Die Arbeiten dauerten drei Jahre.</p></article><footer>Impressum</footer></body></html>";
        String id = post("text/html", bytes(html), Map.of("url", "https://blatt.example/tunnel"))
                .statusCode(202)
                .extract()
                .path("id");

        ArticleFetched fetched = WireJson.read(recordsOf(id, 1).getFirst().value(), ArticleFetched.class);
        assertThat(fetched.text())
                .isEqualTo(
                        "Der Tunnel ist seit heute wieder offen, teilte das Amt am Morgen mit. Danach rollte der Verkehr.\n"
                                + "Die Arbeiten dauerten drei Jahre.");
        assertThat(fetched.article().title()).isEqualTo("Tunnel offen");
        assertThat(fetched.article().language()).isEqualTo("de");
        assertThat(fetched.article().outlet().domain()).isEqualTo("blatt.example");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json | {"text":"x"                                      | 400
            application/json | [{"text":"x"}]                                   | 400
            application/json | {"text":"a"} {"text":"b"}                        | 400
            application/json | {"text":"a","text":"b"}                          | 400
            application/json | {"text":"halb \\ud800 da"}                       | 400
            application/json | {"text":"x","published":"gestern"}               | 400
            application/json | {"text":"x","published":"2026-03-01T08:15:00"}   | 400
            application/json | {"text":"x","url":"javascript:alert(1)"}         | 400
            application/json | {"text":"x","url":"file:///etc/passwd"}          | 400
            application/json | {"text":"x","url":"http://a@127.0.0.1/"}         | 400
            application/json | null                                             | 400
            application/json | {"title":"ohne Text"}                            | 422
            application/json | {"text":" \\n\\t "}                              | 422
            text/plain       | ' '                                              | 422
            text/html        | <html><body><nav>Start</nav></body></html>       | 422
            application/pdf  | <a/>                                             | 415
            """)
    void badInputIsAProblemAndNeverAFault(String type, String body, int status) {
        post(type, bytes(body), Map.of())
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status));
    }

    @Test
    void jsonInAnotherEncodingIsRefusedAndNoFault() {
        post("application/json", "{\"text\":\"x\"}".getBytes(StandardCharsets.UTF_16LE), Map.of())
                .statusCode(400);
        post("application/json", new byte[] {0, 0, 0, '{'}, Map.of()).statusCode(400);
        post("application/json", new byte[] {'{', '"', (byte) 0xC3}, Map.of()).statusCode(400);
    }

    @Test
    void aBodyOverTheLimitIsRefusedWithItsLength() {
        post("text/plain", "x".repeat(1_048_577).getBytes(StandardCharsets.US_ASCII), Map.of())
                .statusCode(413)
                .body("detail", equalTo("body has 1048577 bytes, the limit is 1048576"));
        post("text/plain", "x ".repeat(4 << 20).getBytes(StandardCharsets.US_ASCII), Map.of())
                .statusCode(413)
                .body("detail", containsString("the limit is 1048576"));
    }

    @Test
    void aBodyAtTheLimitIsTakenInAndArrivesWhole() {
        String text = "ä".repeat(524_288);
        String id = post("text/plain; charset=utf-8", bytes(text), Map.of("url", "https://lang.example/1"))
                .statusCode(202)
                .extract()
                .path("id");

        assertThat(WireJson.read(recordsOf(id, 1).getFirst().value(), ArticleFetched.class)
                        .text())
                .isEqualTo(text);
    }

    @Test
    void aTextThatWouldBurstARecordIsRefusedInsteadOfBlockingTheOutbox() {
        // Each control character is six bytes in JSON.
        byte[] bytes = new byte[1_000_000];
        java.util.Arrays.fill(bytes, (byte) 1);
        bytes[0] = 'x';

        post("text/plain", bytes, Map.of()).statusCode(413).body("detail", containsString("record would have"));
    }

    @Test
    void withoutTheRightTokenNothingIsTakenInAndNothingTold() {
        given().contentType("text/plain")
                .body("Unbefugt.")
                .post("/api/articles")
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer test-service-token")
                .contentType("text/plain")
                .body("Unbefugt.")
                .post("/api/articles")
                .then()
                .statusCode(401);
        given().header("Authorization", BEARER).get("/internal/feeds").then().statusCode(401);
    }

    @Test
    void aRefusedArticleWithAnAddressLeavesATrace() {
        String url = "https://leer.example/seite";
        post("text/plain", bytes("   "), Map.of("url", url)).statusCode(422);

        traceOf(RecordId.ofArticle(url, null, ""))
                .body("steps.step", equalTo(List.of("rejected")))
                .body("steps[0].outcome", equalTo("stopped"))
                .body("steps[0].detail", equalTo("empty-text: the article has no text"));
    }

    @Test
    void theTraceSaysWhereTheRecordLies() {
        String id = post("text/plain", bytes("Eine Spur im Sand."), Map.of())
                .extract()
                .path("id");
        ConsumerRecord<String, byte[]> record = recordsOf(id, 1).getFirst();

        await().untilAsserted(() -> traceOf(id)
                .body("article", equalTo(id))
                .body("steps.step", equalTo(List.of("received", "queued", "published")))
                .body("steps[2].service", equalTo("ingest-service"))
                .body("steps[2].revision", equalTo(1))
                .body("steps[2].partition", equalTo(record.partition()))
                .body("steps[2].offset", equalTo((int) record.offset())));
        service().get("/internal/trace/0000000000000000").then().statusCode(404);
    }

    @Test
    void anOlderCaptureOfAKnownArticleIsNoRevision() {
        String url = "https://archiv.example/" + UUID.randomUUID();
        post(
                        "text/html",
                        bytes("<article><p>Der Deich hält auch heute.</p></article>"),
                        Map.of("url", url, "fetched", "2026-03-02T08:00:00Z"))
                .statusCode(202)
                .body("status", equalTo("accepted"));
        post(
                        "text/html",
                        bytes("<article><p>Der Deich hält.</p></article>"),
                        Map.of("url", url, "fetched", "2026-03-01T08:00:00Z"))
                .statusCode(202)
                .body("status", equalTo("older"))
                .body("revision", equalTo(1));
        post(
                        "text/html",
                        bytes("<article><p>Der Deich ist gebrochen.</p></article>"),
                        Map.of("url", url, "fetched", "2026-03-03T08:00:00Z"))
                .statusCode(202)
                .body("revision", equalTo(2));
        post("text/plain", bytes("x"), Map.of("fetched", "gestern")).statusCode(400);
        post("text/plain", bytes("x"), Map.of("fetched", "2999-01-01T00:00:00Z"))
                .statusCode(400);
    }

    @Test
    void aFeedIsTakenInEntryByEntryWithTheTextsThatItHas() {
        String own = "Der Deich hält, sagte die Bürgermeisterin am Sonntag. ".repeat(10);
        String feed = "<rss version=\"2.0\"><channel><title>Blatt</title><language>de</language>"
                + "<item><guid>1</guid><title>Ganz</title><link>https://blatt.example/1</link><description>" + own
                + "</description></item><item><guid>2</guid><title>Kurz</title><link>https://blatt.example/2</link>"
                + "<description>Nur ein Anriss …</description></item></channel></rss>";
        post("application/rss+xml", bytes(feed), Map.of())
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .body("items[0].status", equalTo("accepted"))
                .body("items[0].externalId", equalTo("1"))
                .body("items[1].status", equalTo("rejected"))
                .body("items[1].error", equalTo("the article has no text"));
        post("application/xml", bytes(feed), Map.of()).statusCode(200).body("items[0].status", equalTo("unchanged"));
        post("text/xml", bytes("<html>"), Map.of()).statusCode(422);
    }

    @Test
    void healthAndMetricsAreThere() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItems("Kafka connection health check"));
        given().get("/q/health/live").then().statusCode(200).body("checks.name", hasItems("outbox relay"));
        post("text/plain", bytes("Ein Artikel für die Zählung."), Map.of());
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("news_items_total{outcome=\"ok\",stage=\"received\"}"))
                .body(containsString("news_outbox_oldest_seconds"));
    }

    private List<ConsumerRecord<String, byte[]>> recordsOf(String id, int atLeast) {
        await().until(() -> topic.recordsOf(id).size() >= atLeast);
        return topic.recordsOf(id);
    }

    private static ValidatableResponse traceOf(String id) {
        return service().get("/internal/trace/" + id).then().statusCode(200);
    }

    private static RequestSpecification service() {
        return given().header("Authorization", "Bearer test-service-token");
    }

    private static ValidatableResponse post(String type, byte[] body, Map<String, String> query) {
        return given().header("Authorization", BEARER)
                .header("Content-Type", type)
                .queryParams(query)
                .body(body)
                .post("/api/articles")
                .then();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
