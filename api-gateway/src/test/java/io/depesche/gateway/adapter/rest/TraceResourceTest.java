package io.depesche.gateway.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.gateway.testing.Articles;
import io.depesche.gateway.testing.EnrichedTopic;
import io.depesche.gateway.testing.FakeServices;
import io.depesche.gateway.testing.ServiceScript;
import io.depesche.gateway.testing.SmallMemory;
import io.depesche.testkit.BackingServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The trace, put together from two services and the gateway's own memory. */
@QuarkusTest
@TestProfile(SmallMemory.class)
@WithTestResource(value = BackingServers.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = FakeServices.class, scope = TestResourceScope.GLOBAL)
class TraceResourceTest {

    private static final String ID = "0123456789abcdef";
    private static final String INGEST = "/ingest/internal/trace/" + ID;
    private static final String STORE = "/store/internal/articles/" + ID + "/trace";

    private final ServiceScript services = new ServiceScript();

    @BeforeEach
    void forget() {
        services.forget();
    }

    @Test
    void putsTheStepsOfAllServicesInOrder() {
        services.answer(INGEST, steps("received", "published"));
        services.answer(STORE, steps("enriched", "stored"));

        given().get("/api/articles/" + ID + "/trace")
                .then()
                .statusCode(200)
                .body("article", equalTo(ID))
                .body("state", equalTo("delivered"))
                .body("revision", equalTo(1))
                .body("steps.step", contains("received", "published", "enriched", "stored"))
                .body("notes", nullValue());
    }

    @Test
    void namesTheFeedThatLedToTheArticleIfItIsTheIdOfOne() {
        services.answer(
                INGEST,
                steps("feed-entry", "published").replace("\"steps\"", "\"feed\":\"4f1c0a9be2d73856\",\"steps\""));
        given().get("/api/articles/" + ID + "/trace").then().body("feed", equalTo("4f1c0a9be2d73856"));

        services.answer(
                INGEST, steps("feed-entry", "published").replace("\"steps\"", "\"feed\":\"../../x\",\"steps\""));
        given().get("/api/articles/" + ID + "/trace").then().statusCode(200).body("feed", nullValue());
    }

    @Test
    void knowsWhatItHasStreamedItself() {
        ArticleEnriched article = Articles.small(UUID.randomUUID().toString(), 1);
        try (EnrichedTopic topic = new EnrichedTopic()) {
            topic.send(article);
        }

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().get(
                        "/api/articles/" + article.article().id() + "/trace")
                .then()
                .statusCode(200)
                .body("state", equalTo("delivered"))
                .body("steps", hasSize(1))
                .body("steps[0].step", equalTo("streamed"))
                .body("steps[0].service", equalTo("api-gateway"))
                .body("steps[0].topic", equalTo("news.article.enriched.v1")));
    }

    @Test
    void showsTheRestIfOneServiceIsSilent() {
        services.answer(INGEST, steps("received", "published"));
        services.answer(STORE, 500, "text/plain", "down");

        given().get("/api/articles/" + ID + "/trace")
                .then()
                .statusCode(200)
                .body("state", equalTo("unknown"))
                .body("steps.step", contains("received", "published"))
                .body("notes[0]", containsString("store-service"));
    }

    @Test
    void takesAnAnswerThatIsNoTraceForSilence() {
        services.answer(INGEST, "{\"steps\":[{\"step\":\"received\"}]}");
        services.answer(STORE, "[1,2");

        given().get("/api/articles/" + ID + "/trace")
                .then()
                .statusCode(200)
                .body("state", equalTo("unknown"))
                .body("steps", hasSize(0))
                .body("notes", hasSize(2));
    }

    @Test
    void saysSoIfNobodyHasHeardOfTheArticle() {
        given().get("/api/articles/" + ID + "/trace").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void leadsFromAnAddressToTheTraceOfItsArticle() {
        services.answer("/ingest/internal/trace", steps("feed-entry", "rejected"));

        given().redirects()
                .follow(false)
                .queryParam("url", "https://zeitung.example/hafen-17?utm_source=x")
                .get("/api/trace")
                .then()
                .statusCode(303)
                .header("Location", "/api/articles/" + ID + "/trace");
    }

    @Test
    void saysSoIfNothingWasEverSeenAtAnAddress() {
        given().queryParam("url", "https://zeitung.example/nie")
                .get("/api/trace")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given().get("/api/trace").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void doesNotFollowWhatIsNoId() {
        services.answer("/ingest/internal/trace", "{\"article\":\"../../x\",\"steps\":[]}");

        given().queryParam("url", "https://zeitung.example/a")
                .get("/api/trace")
                .then()
                .statusCode(503);
    }

    private static String steps(String first, String second) {
        String step = "{\"step\":\"%s\",\"service\":\"a-service\",\"outcome\":\"ok\",\"revision\":1,\"more\":true}";
        return "{\"article\":\"" + ID + "\",\"steps\":[" + step.formatted(first) + "," + step.formatted(second) + "]}";
    }
}
