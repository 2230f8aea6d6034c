package io.depesche.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.depesche.testkit.BackingServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Managing feeds over the private API, with the real registry behind it and a real site before it. */
@QuarkusTest
@WithTestResource(
        value = BackingServers.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "ingest"))
@WithTestResource(value = ScriptedSite.class, scope = TestResourceScope.GLOBAL)
class FeedApiIT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final String NOBODY = "0000000000000000";

    private final String site = ConfigProvider.getConfig().getValue("test.site", String.class);

    @Test
    void aFeedIsAddedPolledChangedPausedAndRemoved() {
        set("bote.xml", "application/rss+xml", """
                <rss version="2.0"><channel><title>Bote</title><link>/</link><description>d</description></channel></rss>""");
        String id = json("{\"url\":\"" + site + "/bote.xml\",\"group\":\"Süd\"}")
                .post("/internal/feeds")
                .then()
                .statusCode(201)
                .body("status", equalTo("new"))
                .body("group", equalTo("Süd"))
                .body("nextPoll", notNullValue())
                .extract()
                .path("id");

        await().atMost(LONG_ENOUGH).untilAsserted(() -> service()
                .get("/internal/feeds/" + id)
                .then()
                .body("status", equalTo("ok"))
                .body("title", equalTo("Bote"))
                .body("error", nullValue()));
        json("{\"url\":\"" + site + "/bote.xml\"}")
                .post("/internal/feeds")
                .then()
                .statusCode(409)
                .body("detail", containsString("watched already, as Bote (feed " + id + ")"));
        service()
                .post("/internal/feeds/" + id + "/refresh")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("detail", containsString("try again in"));

        json("{\"state\":\"paused\",\"title\":\"Unser Bote\",\"group\":null,\"keepDays\":30}")
                .patch("/internal/feeds/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("paused"))
                .body("title", equalTo("Unser Bote"))
                .body("group", nullValue())
                .body("keepDays", equalTo(30))
                .body("nextPoll", nullValue());
        service()
                .post("/internal/feeds/" + id + "/refresh")
                .then()
                .statusCode(409)
                .body("detail", containsString("resume it first"));
        json("{\"title\":null,\"keepDays\":null,\"state\":\"active\"}")
                .patch("/internal/feeds/" + id)
                .then()
                .body("title", equalTo("Bote"))
                .body("keepDays", nullValue())
                .body("state", equalTo("active"));

        service()
                .get("/internal/feeds?limit=1000")
                .then()
                .body("items.id", hasItem(id))
                .body("next", nullValue());
        String before = "%016x".formatted(Long.parseUnsignedLong(id, 16) - 1);
        service()
                .get("/internal/feeds?limit=1&cursor=" + before)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        service().delete("/internal/feeds/" + id).then().statusCode(204);
        service().get("/internal/feeds?limit=1000").then().body("items.id", not(hasItem(id)));
        for (String wrong : List.of("limit=0", "limit=1001", "limit=viele", "cursor=kein-id")) {
            service().get("/internal/feeds?" + wrong).then().statusCode(400);
        }
        service().get("/internal/feeds/" + id).then().statusCode(404).body("detail", equalTo("no such feed"));
    }

    @Test
    void aTrialShowsWhatAnAddressWouldGiveAndKeepsNothing() {
        set("probe.xml", "application/rss+xml", """
                <rss version="2.0"><channel><title>Probe</title><link>/</link><description>d</description>
                <item><title>Neue Brücke</title><link>/bruecke.html</link><pubDate>Sun, 22 Nov 2026 06:20:00 +0100</pubDate></item>
                </channel></rss>""");
        set("bruecke.html", "text/html; charset=utf-8", """
                <html lang="de"><head><title>Neue Brücke</title></head><body><nav><a href="/">Start</a></nav><article><h1>Neue Brücke</h1>
                <p>Der Stadtrat hat der neuen Brücke über die Mulde am Abend mit großer Mehrheit zugestimmt.</p>
                <p>Gebaut wird ab Mai, sagte die Bürgermeisterin nach der Sitzung vor dem Rathaus.</p></article></body></html>""");
        set("start.html", "text/html; charset=utf-8", """
                <html><head><link rel="alternate" type="application/rss+xml" title="Alles" href="/probe.xml"></head>
                <body><main><h3><a href="/bruecke.html">Neue Brücke</a></h3></main></body></html>""");

        tryOut("{\"url\":\"" + site + "/probe.xml\"}")
                .body("format", equalTo("rss 2.0"))
                .body("title", equalTo("Probe"))
                .body("count", equalTo(1))
                .body("entries[0].title", equalTo("Neue Brücke"))
                .body("entries[0].published", containsString("2026-11-22T06:20"))
                .body("sample.text", containsString("am Abend mit großer Mehrheit zugestimmt"))
                .body("error", nullValue());
        tryOut("{\"url\":\"" + site + "/start.html\"}")
                .body("candidates[0].url", equalTo(site + "/probe.xml"))
                .body("candidates[0].title", equalTo("Alles"))
                .body("candidates[0].guess", equalTo(false))
                .body("candidates.last().guess", equalTo(true))
                .body("error", containsString("no feed"));
        tryOut("{\"url\":\"" + site + "/start.html\",\"kind\":\"links\",\"selector\":\"main h3 a\"}")
                .body("format", equalTo("links"))
                .body("entries[0].url", equalTo(site + "/bruecke.html"));
        tryOut("{\"url\":\"" + site + "/nowhere.xml\"}").body("error", containsString("404"));
        tryOut("{\"url\":\"http://127.0.0.2:9/\"}").body("error", notNullValue());
        service().get("/internal/feeds").then().body("items.url", not(hasItem(site + "/probe.xml")));
    }

    private static ValidatableResponse tryOut(String body) {
        return json(body).post("/internal/feeds/try").then().statusCode(200);
    }

    @Test
    void feedsComeAndGoAsOpml() {
        String opml = """
                <?xml version="1.0"?><!DOCTYPE opml SYSTEM "file:///etc/passwd"><opml version="2.0"><body>
                <outline text="Presse"><outline text="Süd">
                <outline text="Alpenpost &amp; mehr" type="rss" xmlUrl="https://alpenpost.example/rss"/>
                <outline text="Alpenpost" type="rss" xmlUrl="https://alpenpost.example/rss"/></outline></outline>
                <outline text="Alt" xmlUrl="ftp://alt.example/feed.xml"/></body></opml>""";

        service()
                .contentType("text/x-opml; charset=UTF-8")
                .body(opml.getBytes(StandardCharsets.UTF_8))
                .post("/internal/feeds/opml")
                .then()
                .statusCode(200)
                .body("added", equalTo(1))
                .body("known", equalTo(1))
                .body("refused[0].title", equalTo("Alt"))
                .body("refused[0].reason", containsString("no http or https address"));

        String exported = service()
                .get("/internal/feeds/opml")
                .then()
                .statusCode(200)
                .contentType("text/x-opml")
                .extract()
                .asString();
        assertThat(exported)
                .contains("Presse / Süd", "Alpenpost &amp; mehr", "xmlUrl=\"https://alpenpost.example/rss\"");
        service()
                .contentType("application/xml")
                .body(exported.getBytes(StandardCharsets.UTF_8))
                .post("/internal/feeds/opml")
                .then()
                .body("added", equalTo(0))
                .body("refused", empty());
        service()
                .contentType("text/xml")
                .body("<rss/>")
                .post("/internal/feeds/opml")
                .then()
                .statusCode(400)
                .body("detail", containsString("no OPML"));
        service()
                .delete("/internal/feeds/" + idOf("https://alpenpost.example/rss"))
                .then()
                .statusCode(204);
    }

    private static String idOf(String url) {
        return service().get("/internal/feeds").then().extract().path("items.find { it.url == '" + url + "' }.id");
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        json("{\"state\":\"paused\"}").patch("/internal/feeds/" + NOBODY).then().statusCode(404);
        service().delete("/internal/feeds/" + NOBODY).then().statusCode(404);
        service().post("/internal/feeds/" + NOBODY + "/refresh").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"url":"file:///etc/passwd"}                                          | url is no http or https address
            {"url":"https://a.example/","selector":"a"}                           | selector
            {"url":"https://a.example/","kind":"links"}                           | selector
            {"url":"https://a.example/","kind":"links","selector":"a[["}          | selector:
            {"url":"https://a.example/","kind":"page"}                            | kind: expected feed, links or sitemap
            {"url":"https://a.example/","state":"gone"}                           | unknown field
            {"title":"a"}                                                         | url: expected the address
            [1]                                                                   | not the expected JSON object
            """)
    void refusesWhatIsNoFeedAndSaysWhy(String body, String words) {
        json(body).post("/internal/feeds").then().statusCode(400).body("detail", containsString(words));
    }

    @Test
    void isForServicesAlone() {
        given().header("Authorization", "Bearer test-ingest-token")
                .get("/internal/feeds")
                .then()
                .statusCode(401);
        given().contentType("application/json")
                .body("{}")
                .post("/internal/feeds")
                .then()
                .statusCode(401);
        given().delete("/internal/feeds/" + NOBODY).then().statusCode(401);
    }

    private void set(String path, String type, String body) {
        given().header("X-Content-Type", type)
                .contentType("application/octet-stream")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .put(site + "/-/set/" + path)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification service() {
        return given().header("Authorization", "Bearer test-service-token");
    }

    private static RequestSpecification json(String body) {
        return service().contentType("application/json").body(body.getBytes(StandardCharsets.UTF_8));
    }
}
