package io.depesche.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.depesche.contracts.CloudEventHeaders;
import io.depesche.contracts.Topics;
import io.depesche.stack.process.ProcessTable;
import io.depesche.testkit.StreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What somebody does who tries the stack for the first time, in that order, on one data folder. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstDayIT {

    private static Stack stack;
    private static final Map<String, Integer> seen = new ConcurrentHashMap<>();
    private static StreamReader reader;
    private static String withdrawn = "";

    @BeforeAll
    static void up(@TempDir Path data) throws Exception {
        stack = Stack.start(data, "--edit-after", "PT10S");
        reader = StreamReader.open(
                stack.gateway(), "earliest", arrival -> seen.merge(arrival.recordId(), 1, Integer::sum));
    }

    @AfterAll
    static void down() throws Exception {
        reader.close();
        stack.close();
    }

    @Test
    @Order(1)
    void theSampleFeedFlowsToTheStreamAndTheApi() {
        await().atMost(Duration.ofSeconds(60)).until(() -> seen.size() >= 10);
        // the stream and the store read the topic side by side, so the API may come after the stream
        await().atMost(Duration.ofSeconds(20))
                .until(() -> stack.get("/api/articles?limit=50").path("items").size() >= 10);
        for (JsonNode item : stack.get("/api/articles?limit=50").path("items")) {
            JsonNode article = stack.get("/api/articles/" + item.path("id").asText());
            JsonNode text = article.findValue("text");
            assertThat(text.path("raw").path("text").asText()).isNotEmpty();
            assertThat(text.path("clean").asText()).isNotEmpty();
        }
    }

    @Test
    @Order(2)
    void aSilentlyEditedArticleBecomesASecondRevision() {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> seen.keySet().stream().anyMatch(id -> id.endsWith(".r2")));
        String edited = seen.keySet().stream()
                .filter(id -> id.endsWith(".r2"))
                .findFirst()
                .orElseThrow();
        String id = edited.substring(0, edited.indexOf('.'));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> stack.get("/api/articles/" + id).path("revisions").size() == 2);
        assertThat(stack.get("/api/articles/" + id + "?revision=1")
                        .findValue("clean")
                        .asText())
                .isNotEqualTo(
                        stack.get("/api/articles/" + id).findValue("clean").asText());
    }

    @Test
    @Order(3)
    void fiveFilesGoInByOneCommandAndComeOutEnriched(@TempDir Path files) throws Exception {
        for (int i = 1; i <= 5; i++) {
            Files.writeString(files.resolve("meldung-" + i + ".txt"), """
                    Brückenstreit %d: Rat vertagt Entscheidung
                    Der Stadtrat von Bregenz hat die Entscheidung über die %d. Brücke vertagt.Nach Angaben der Behörde fehlen Gutachten aus der Schweiz , die bis Mai vorliegen sollen.
                    Auch Österreich und Deutschland prüfen die Pläne.

                    Quelle: Agenturen
                    Kommentar (0)
                    """.formatted(i, i));
        }
        List<String> arguments = new java.util.ArrayList<>(List.of("ingest"));
        try (var listing = Files.list(files)) {
            listing.map(Path::toString).sorted().forEach(arguments::add);
        }
        String output = stack.command(0, arguments.toArray(String[]::new));
        assertThat(output.lines().filter(line -> line.startsWith("accepted"))).hasSize(5);

        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        stack.get("/api/articles?text=Bregenz").path("items").size() == 5);
        String id = stack.get("/api/articles?text=Bregenz")
                .path("items")
                .path(0)
                .path("id")
                .asText();
        JsonNode record = stack.get("/api/articles/" + id);
        assertThat(record.findValue("clean").asText())
                .contains("vertagt. Nach")
                .contains("Schweiz, die")
                .doesNotContain("Kommentar (0)")
                .doesNotContain("Quelle:");
        assertThat(record.findValue("credits").path("source").asText()).contains("Agenturen");
        assertThat(record.findValue("externalId").asText()).startsWith("meldung-");
        assertThat(record.findValuesAsText("name")).contains("Schweiz", "Österreich", "Deutschland");

        String again = stack.command(0, arguments.toArray(String[]::new));
        assertThat(again.lines().filter(line -> line.startsWith("unchanged"))).hasSize(5);
    }

    @Test
    @Order(4)
    void aTraceTellsEveryStepFromTheFeedToTheStream() {
        String id = stack.get("/api/articles?text=Bregenz")
                .path("items")
                .path(0)
                .path("id")
                .asText();
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            JsonNode trace = stack.get("/api/articles/" + id + "/trace");
            assertThat(trace.path("steps").findValuesAsText("step"))
                    .contains("received", "published", "enriched", "stored", "streamed");
            assertThat(trace.path("state").asText()).isEqualTo("delivered");
        });
    }

    @Test
    @Order(5)
    void aBadInputIsAClearErrorAndTheStreamGoesOn(@TempDir Path files) throws Exception {
        Path large = Files.writeString(files.resolve("zu-gross.txt"), "Viel Text. ".repeat(120_000));
        String output = stack.command(1, "ingest", large.toString());
        assertThat(output).contains("1048576");
        Path empty = Files.writeString(files.resolve("leer.txt"), "");
        stack.command(1, "ingest", empty.toString());
        String id = stack.get("/api/articles?text=Bregenz")
                .path("items")
                .path(0)
                .path("id")
                .asText();
        assertThat(id).isNotEmpty();
    }

    @Test
    @Order(6)
    void thePageShowsTheStreamAndAnArticleInARealBrowser() throws Exception {
        try (PageView page = PageView.open(stack.gateway())) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(page.headlines()).hasSizeGreaterThanOrEqualTo(15));
            page.screenshot("live");
            page.follow("Brückenstreit 1: Rat vertagt Entscheidung");
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(page.text())
                    .contains("vertagt.Nach Angaben") // as it came
                    .contains("vertagt. Nach Angaben")); // as it was repaired
            page.screenshot("article");
            assertThat(page.consoleErrors()).isEmpty();
        }
    }

    @Test
    @Order(7)
    void anOperatorAddsAFeedSeesItPolledPausesItAndTakesItAlong() throws Exception {
        String address = stack.sampleFeed() + "?second";
        String order = "{\"url\":\"" + address + "\",\"group\":\"Probe\"}";
        assertThat(stack.status("gateway", "POST", "/api/feeds/try")).isEqualTo(401);

        String id = stack.operator("POST", "/api/feeds", order).path("id").asText();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode feed = stack.get("/api/feeds/" + id);
            // The sample outlet's newest article is days old: read well, it may count as silent.
            assertThat(feed.path("status").asText()).isIn("ok", "quiet");
            assertThat(feed.path("entries").asInt()).isEqualTo(10);
        });
        assertThat(stack.operator("POST", "/api/feeds", order).path("status").asInt())
                .isEqualTo(409);
        assertThat(stack.operator("PATCH", "/api/feeds/" + id, "{\"state\":\"paused\"}")
                        .path("status")
                        .asText())
                .isEqualTo("paused");
        assertThat(stack.text("/api/feeds/opml")).contains("text=\"Probe\"", address);

        String operatorAddress = stack.command(0, "status")
                .lines()
                .filter(line -> line.contains("#operator="))
                .map(line -> line.substring(line.indexOf("http")).strip())
                .findFirst()
                .orElseThrow();
        try (PageView page = PageView.open(URI.create(operatorAddress))) {
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(page.text())
                    .contains("You may change feeds in this tab", "Paused", "Probe", address));
            page.screenshot("feeds");
            assertThat(page.consoleErrors()).isEmpty();
        }
    }

    @Test
    @Order(8)
    void anArticleThatIsTakenDownLeavesTheApiAndTheStreamAndStaysAway() throws Exception {
        String id = stack.get("/api/articles?text=Antwerpen")
                .path("items")
                .path(0)
                .path("id")
                .asText();
        assertThat(id).isNotEmpty();
        withdrawn = id;
        stack.operator("DELETE", "/api/articles/" + id, "");

        await().atMost(Duration.ofSeconds(20)).until(() -> reader.otherEvents().contains("withdrawn"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> stack.status("gateway", "GET", "/api/articles/" + id) != 200);
        Set<String> articles = ConcurrentHashMap.newKeySet();
        try (StreamReader late = StreamReader.open(
                stack.gateway(),
                "earliest",
                arrival -> articles.add(arrival.recordId().substring(0, id.length())))) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> articles.size() >= 10 && late.otherEvents().contains("withdrawn"));
        }
        assertThat(articles).doesNotContain(id);
    }

    /** The same article under an address that was never polled: every entry of it is new to ingest-service. */
    @Test
    @Order(9)
    void aFeedThatServesTheArticleAgainDoesNotBringItBack() {
        String id = withdrawn;
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(lastRecordOf(id).value()).isNull());
        String address = stack.sampleFeed() + "?third";
        String feed = stack.operator("POST", "/api/feeds", "{\"url\":\"" + address + "\"}")
                .path("id")
                .asText();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> stack.get("/api/feeds/" + feed).path("entries").asInt() == 10);
        // What stands behind it in the feed has been looked at as well.
        await().atMost(Duration.ofSeconds(30)).until(() -> stack.waitingPages() == 0);

        assertThat(stack.status("gateway", "GET", "/api/articles/" + id)).isEqualTo(404);
        assertThat(stack.get("/api/articles?text=Antwerpen").path("items").findValuesAsText("id"))
                .doesNotContain(id);
        assertThat(stack.storedRevisions()).noneMatch(revision -> revision.startsWith(id));
        assertThat(lastRecordOf(id).value()).isNull();
        assertThat(stack.get("/api/articles/" + id + "/trace").path("steps").findValuesAsText("step"))
                .contains("taken-down", "erased")
                .doesNotContain("stored");
    }

    /** Somebody sends an old dead letter again, or nlp-service starts over: a text behind the word. */
    @Test
    @Order(10)
    void aTextThatComesBehindTheWordIsErasedFromTheTopicAgain() throws Exception {
        String id = withdrawn;
        ConsumerRecord<String, byte[]> text = stack.recordsOf(Topics.ARTICLE_FETCHED).stream()
                .filter(record -> record.key().equals(id) && !isWord(record))
                .findFirst()
                .orElseThrow();
        long before = lastRecordOf(id).offset();
        Map<String, Integer> streamed = Map.copyOf(seen);
        try (Producer<String, byte[]> producer = stack.producer()) {
            producer.send(new ProducerRecord<>(Topics.ARTICLE_FETCHED, null, null, id, text.value(), text.headers()))
                    .get();
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(lastRecordOf(id).value()).isNull();
            assertThat(lastRecordOf(id).offset()).isGreaterThan(before + 1);
        });
        assertThat(seen).isEqualTo(streamed);
        assertThat(stack.status("gateway", "GET", "/api/articles/" + id)).isEqualTo(404);
        assertThat(stack.storedRevisions()).noneMatch(revision -> revision.startsWith(id));
    }

    private static ConsumerRecord<String, byte[]> lastRecordOf(String id) {
        return stack.recordsOf(Topics.ARTICLE_ENRICHED).stream()
                .filter(record -> record.key().equals(id))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static boolean isWord(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader(CloudEventHeaders.TYPE).value(), StandardCharsets.UTF_8)
                .equals(Topics.ARTICLE_WITHDRAWN_TYPE);
    }

    @Test
    @Order(11)
    void nothingListensBeyondLoopbackAndPrivateDoorsAskForAToken() throws Exception {
        assertThat(stack.listeningAddresses()).isNotEmpty().allMatch(java.net.InetAddress::isLoopbackAddress);
        assertThat(stack.status("ingest", "POST", "/api/articles")).isEqualTo(401);
        assertThat(stack.status("ingest", "GET", "/internal/feeds")).isEqualTo(401);
        assertThat(stack.status("store", "GET", "/internal/articles")).isEqualTo(401);
        assertThat(stack.status("gateway", "GET", "/api/articles")).isEqualTo(200);
    }

    @Test
    @Order(12)
    void stoppingLeavesNoProcessAndASecondStartGoesOnWithTheSameData() throws Exception {
        Set<String> before = Set.copyOf(stack.storedRevisions());
        Set<Long> pids = stack.pids();
        stack.command(0, "down");
        assertThat(pids.stream().filter(ProcessTable::isAlive)).isEmpty();

        stack.upAgain();
        assertThat(stack.storedRevisions()).containsAll(before);
        assertThat(stack.get("/api/articles?text=Bregenz").path("items")).hasSize(5);
        String output = stack.command(0, "status");
        assertThat(output).contains("ingest", "nlp", "store", "gateway", "kafka", "postgres");
    }
}
