package io.depesche.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.depesche.contracts.RecordId;
import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.Article.Outlet;
import io.depesche.contracts.article.Article.Published;
import io.depesche.contracts.article.ArticleFetched;
import io.depesche.testkit.BackingServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A feed and its pages, polled for real from a site that answers as scripted. */
@QuarkusTest
@WithTestResource(
        value = BackingServers.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "ingest"))
@WithTestResource(value = ScriptedSite.class, scope = TestResourceScope.GLOBAL)
class FeedPollIT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private static final String FIRST = "Die Fähre nach Norden fährt ab Mai wieder jeden Tag, sagte die Reederei.";
    private static final String SECOND = "Die Fähre nach Norden fährt ab Juni wieder jeden Tag, sagte die Reederei.";

    private final String site = ConfigProvider.getConfig().getValue("test.site", String.class);
    private final String canary = ConfigProvider.getConfig().getValue("test.canary", String.class);

    @Test
    void entriesBecomeRecordsSilentEditsRevisionsAndForeignLinksNothing() {
        String page = site + "/faehre.html";
        String foreign = canary + "/geheim";
        set("faehre.html", "text/html; charset=utf-8", "\"f1\"", page(FIRST));
        set(
                "feed.xml",
                "application/rss+xml",
                "\"voll\"",
                feed(entry("Fähre", page + "?utm_source=feed#oben", "Sun, 01 Mar 2026 08:15:00 +0100")
                        + entry("Fremd", foreign, "Sun, 01 Mar 2026 09:00:00 +0100")
                        + entry("Skript", "javascript:alert(1)", "gestern")
                        + entry("Datei", "file:///etc/passwd", "gestern")));
        String id = RecordId.ofArticle(page, null, "");

        try (FetchedTopic topic =
                new FetchedTopic(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class))) {
            await().atMost(LONG_ENOUGH).until(() -> topic.recordsOf(id).size() == 1);
            ArticleFetched first = WireJson.read(topic.recordsOf(id).getFirst().value(), ArticleFetched.class);
            assertThat(first.text()).isEqualTo(FIRST);
            assertThat(first.article().url()).isEqualTo(page);
            assertThat(first.article().title()).isEqualTo("Fähre");
            assertThat(first.article().language()).isEqualTo("de");
            assertThat(first.article().outlet()).isEqualTo(new Outlet(null, "Musterblatt"));
            assertThat(first.article().published())
                    .isEqualTo(new Published("2026-03-01T08:15:00+01:00", "2026-03-01", "2026-03-01", "feed", 0.9));

            // From here on the server only says «not modified», for the feed and for the page.
            await().atMost(LONG_ENOUGH).until(() -> notModified("feed.xml") >= 2 && notModified("faehre.html") >= 1);
            assertThat(full("faehre.html")).isEqualTo(1);

            set("faehre.html", "text/html; charset=utf-8", "\"f2\"", page(SECOND));
            await().atMost(LONG_ENOUGH).until(() -> topic.recordsOf(id).size() == 2);
            ArticleFetched second = WireJson.read(topic.recordsOf(id).get(1).value(), ArticleFetched.class);
            assertThat(second.revision()).isEqualTo(2);
            assertThat(second.text()).isEqualTo(SECOND);

            assertThat(topic.recordsOf(RecordId.ofArticle(foreign, null, ""))).isEmpty();
        }

        trace(id, "steps.step", hasItems("feed-entry", "page-fetched", "queued", "published"));
        trace(RecordId.ofArticle(foreign, null, ""), "steps[0].detail", containsString("address-refused"));
        trace(RecordId.ofArticle(null, site + "/feed.xml", "null"), "steps[0].detail", containsString("bad-link"));
        assertThat(given().get(site + "/-/canary").asString()).isEqualTo("0");
        given().header("Authorization", "Bearer test-service-token")
                .get("/internal/feeds")
                .then()
                .statusCode(200)
                .body(field("url"), equalTo(site + "/feed.xml"))
                .body(field("entries"), equalTo(4))
                .body(field("lastSuccess"), notNullValue())
                .body(field("nextPoll"), notNullValue())
                .body(field("error"), nullValue());
    }

    /** Path of a field of this test's feed in the answer of the feeds API. */
    private String field(String name) {
        return "items.find { it.url == '" + site + "/feed.xml' }." + name;
    }

    private static String feed(String entries) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Musterblatt</title><link>/</link>"
                + "<description>Probe</description><language>de-DE</language>" + entries + "</channel></rss>";
    }

    private static String entry(String title, String link, String date) {
        return "<item><title>%s</title><link>%s</link><pubDate>%s</pubDate></item>".formatted(title, link, date);
    }

    private static String page(String text) {
        return "<html lang=de><head><title>Fähre – Musterblatt</title></head><body><nav>Start</nav><article><h1>Fähre</h1><p>"
                + text + "</p></article><script>1</script></body></html>";
    }

    private void set(String path, String type, String etag, String body) {
        given().header("X-Content-Type", type)
                .header("X-ETag", etag)
                .contentType("application/octet-stream")
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .put(site + "/-/set/" + path)
                .then()
                .statusCode(200);
    }

    private int full(String path) {
        return Integer.parseInt(given().get(site + "/-/hits/" + path).asString().split(" ")[0]);
    }

    private int notModified(String path) {
        return Integer.parseInt(given().get(site + "/-/hits/" + path).asString().split(" ")[1]);
    }

    private static void trace(String id, String path, org.hamcrest.Matcher<?> expected) {
        given().header("Authorization", "Bearer test-service-token")
                .get("/internal/trace/" + id)
                .then()
                .statusCode(200)
                .body(path, expected);
    }
}
