package io.depesche.gateway.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.depesche.gateway.testing.FakeServices;
import io.depesche.gateway.testing.ServiceScript;
import io.depesche.gateway.testing.SmallMemory;
import io.depesche.testkit.BackingServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The feeds API in front of an ingest-service that does, refuses or is not there. */
@QuarkusTest
@TestProfile(SmallMemory.class)
@WithTestResource(value = BackingServers.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = FakeServices.class, scope = TestResourceScope.GLOBAL)
class FeedResourceTest {

    private static final String FEEDS = "/ingest/internal/feeds";
    private static final String ID = "0123456789abcdef";
    private static final String PROBLEM = "application/problem+json";

    private final ServiceScript services = new ServiceScript();

    @BeforeEach
    void forget() {
        services.forget();
    }

    @Test
    void everybodyMaySeeTheFeeds() {
        services.answer(FEEDS, "{ \"items\" : [] }");
        services.answer(FEEDS + "/" + ID, "{\"id\":\"" + ID + "\"}");

        given().get("/api/feeds").then().statusCode(200).body(equalTo("{ \"items\" : [] }"));
        given().get("/api/feeds/" + ID).then().statusCode(200).body("id", equalTo(ID));
        assertThat(services.requests())
                .containsExactly(FEEDS + " Bearer token-of-the-tests", FEEDS + "/" + ID + " Bearer token-of-the-tests");
    }

    @Test
    void passesThePageOnThatIsAskedFor() {
        services.answer(FEEDS + "?cursor=" + ID + "&limit=1000", "{\"items\":[],\"next\":\"ffff\"}");

        given().get("/api/feeds?limit=1000&cursor=" + ID).then().statusCode(200).body("next", equalTo("ffff"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=1001",
                "limit=viele",
                "limit=10&limit=20",
                "cursor=a%26b",
                "cursor=..%2F..%2Fq",
                "page=2"
            })
    void refusesAPageThatCannotBe(String query) {
        given().urlEncodingEnabled(false)
                .get("/api/feeds?" + query)
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
        assertThat(services.requests()).isEmpty();
    }

    @Test
    void passesAnOrderOnAndNeverTheOperatorsToken() {
        services.answer("POST " + FEEDS, 201, "application/json", "{\"id\":\"" + ID + "\"}");
        services.answer("PATCH " + FEEDS + "/" + ID, "{\"state\":\"paused\"}");
        services.answer("DELETE " + FEEDS + "/" + ID, 204, "application/json", "");
        services.answer("POST " + FEEDS + "/" + ID + "/refresh", 202, "application/json", "{}");
        services.answer("POST " + FEEDS + "/try", "{\"url\":\"https://a.example/\"}");

        json("{\"url\":\" https://a.example/f?a=b \",\"group\":\"Süd\"}")
                .post("/api/feeds")
                .then()
                .statusCode(201);
        json("{\"state\":\"paused\",\"title\":null}")
                .patch("/api/feeds/" + ID)
                .then()
                .statusCode(200)
                .body("state", equalTo("paused"));
        operator().delete("/api/feeds/" + ID).then().statusCode(204);
        operator().post("/api/feeds/" + ID + "/refresh").then().statusCode(202);
        json("{\"url\":\"https://a.example/\"}").post("/api/feeds/try").then().statusCode(200);

        String service = " Bearer token-of-the-tests";
        assertThat(services.requests())
                .containsExactly(
                        "POST " + FEEDS + service + " {\"url\":\"https://a.example/f?a=b\",\"group\":\"Süd\"}",
                        "PATCH " + FEEDS + "/" + ID + service + " {\"state\":\"paused\",\"title\":null}",
                        "DELETE " + FEEDS + "/" + ID + service,
                        "POST " + FEEDS + "/" + ID + "/refresh" + service,
                        "POST " + FEEDS + "/try" + service + " {\"url\":\"https://a.example/\"}");
    }

    @Test
    void passesOpmlBothWays() {
        services.answer(FEEDS + "/opml", 200, "text/x-opml", "<opml version=\"2.0\"/>");
        services.answer("POST " + FEEDS + "/opml", "{\"added\":0,\"known\":0,\"refused\":[]}");

        given().get("/api/feeds/opml")
                .then()
                .statusCode(200)
                .contentType("text/x-opml")
                .header("Content-Disposition", "attachment; filename=\"feeds.opml\"")
                .body(equalTo("<opml version=\"2.0\"/>"));
        operator()
                .contentType("text/x-opml")
                .body("<opml/>")
                .post("/api/feeds/opml")
                .then()
                .statusCode(200);
        assertThat(services.requests().getLast()).endsWith(" <opml/>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST  | {}                                                          | url: expected the address
            POST  | {"url":"gopher://a.example/"}                               | url: expected an http or https address
            POST  | {"url":"https://root:secret@a.example/"}                    | without user name
            POST  | {"url":"javascript:alert(1)"}                               | url: expected an http or https address
            POST  | {"url":7}                                                   | url: expected 1 to 2048 characters
            POST  | {"url":"https://a.example/\\u0000"}                         | none of them a control character
            POST  | {"url":"https://a.example/","title":"\\ud800"}              | is not the expected JSON object
            POST  | {"url":"https://a.example/","uri":"x"}                      | unknown field uri; expected url, kind
            POST  | {"url":"https://a.example/","<script>":1}                   | unknown field; expected url, kind
            POST  | {"url":"https://a.example/","kind":"pages"}                 | kind: expected feed, links, sitemap
            POST  | {"url":"https://a.example/","kind":"links"}                 | selector: expected one
            POST  | {"url":"https://a.example/","selector":"a"}                 | selector: expected none
            POST  | {"url":"https://a.example/","url":"https://b.example/"}     | the body is not the expected JSON object
            POST  | []                                                          | the body is not the expected JSON object
            POST  | {"url":                                                     | the body is not the expected JSON object
            PATCH | {}                                                          | at least one of title, group
            PATCH | {"kind":"links"}                                            | unknown field kind
            PATCH | {"state":"gone"}                                            | state: expected active, paused
            PATCH | {"state":null}                                              | state: cannot be taken away
            PATCH | {"keepDays":0}                                              | keepDays: expected a number from 1
            PATCH | {"keepDays":1.5}                                            | keepDays: expected a number from 1
            PATCH | {"keepDays":"7"}                                            | keepDays: expected a number from 1
            PATCH | {"title":""}                                                | title: expected 1 to 200
            """)
    void saysWhatIsWrongWithoutAskingAnyone(String method, String body, String words) {
        String path = method.equals("POST") ? "/api/feeds" : "/api/feeds/" + ID;
        json(body)
                .request(method, path)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("detail", containsString(words))
                .body("detail", not(containsString("script")));

        assertThat(services.requests()).isEmpty();
    }

    @Test
    void limitsEveryField() {
        String url = "https://a.example/" + "x".repeat(2_040);
        json("{\"url\":\"" + url + "\"}")
                .post("/api/feeds")
                .then()
                .statusCode(400)
                .body("detail", containsString("url"));
        json("{\"url\":\"https://a.example/\",\"kind\":\"links\",\"selector\":\"" + "a ".repeat(200) + "b\"}")
                .post("/api/feeds/try")
                .then()
                .statusCode(400)
                .body("detail", containsString("selector: expected 1 to 300"));
        json("{\"url\":\"https://a.example/\",\"title\":\"" + "a".repeat(20_000) + "\"}")
                .post("/api/feeds")
                .then()
                .statusCode(413)
                .body("detail", containsString("limit is 16384"));
        operator()
                .contentType("text/x-opml")
                .body("<opml>" + " ".repeat(1 << 20) + "</opml>")
                .post("/api/feeds/opml")
                .then()
                .statusCode(413)
                .body("detail", containsString("limit is 1048576"));

        assertThat(services.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyz", "0123456789ABCDEF", "0123456789abcde", "..%2Ftrace%2Fa", "0123456789abcdef%00"})
    void refusesAnIdThatCannotBeOne(String id) {
        given().urlEncodingEnabled(false)
                .get("/api/feeds/" + id)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("detail", containsString("16 hex digits"));

        assertThat(services.requests()).isEmpty();
    }

    @Test
    void passesARefusalOnInItsOwnWords() {
        services.refuse("POST " + FEEDS + "/" + ID + "/refresh", 429, "polled 4 s ago; try again in 26 s", 26);
        services.refuse("POST " + FEEDS, 409, "the address is watched already", 0);

        operator()
                .post("/api/feeds/" + ID + "/refresh")
                .then()
                .statusCode(429)
                .contentType(PROBLEM)
                .header("Retry-After", "26")
                .body("detail", equalTo("polled 4 s ago; try again in 26 s"))
                .body("title", equalTo("Too Many Requests"));
        json("{\"url\":\"https://a.example/\"}")
                .post("/api/feeds")
                .then()
                .statusCode(409)
                .body("detail", equalTo("the address is watched already"));
        given().get("/api/feeds/" + ID).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"401,502", "500,502", "302,502", "503,503"})
    void tellsNothingOfAServiceInTrouble(int status, int expected) {
        services.answer(FEEDS, status, "text/plain", "secret: stack trace");

        given().get("/api/feeds")
                .then()
                .statusCode(expected)
                .contentType(PROBLEM)
                .body(not(containsString("secret")));
    }

    private static RequestSpecification operator() {
        return given().header("Authorization", "Bearer operator-of-the-tests");
    }

    private static RequestSpecification json(String body) {
        return operator().contentType("application/json").body(body.getBytes(StandardCharsets.UTF_8));
    }
}
