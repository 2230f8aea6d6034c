package io.depesche.gateway.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.depesche.gateway.testing.FakeServices;
import io.depesche.gateway.testing.ServiceScript;
import io.depesche.gateway.testing.SmallMemory;
import io.depesche.testkit.BackingServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The read API in front of services that behave well, badly or not at all. */
@QuarkusTest
@TestProfile(SmallMemory.class)
@WithTestResource(value = BackingServers.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = FakeServices.class, scope = TestResourceScope.GLOBAL)
class ArticleResourceTest {

    private static final String ID = "795b5202c6589124";
    private static final String SEARCH = "/store/internal/articles";
    private static final String ARTICLE = SEARCH + "/" + ID;

    private final ServiceScript services = new ServiceScript();

    @BeforeEach
    void forget() {
        services.forget();
    }

    @Test
    void passesTheFilterOnAndTheAnswerBackAsItIs() {
        String answer = "{ \"items\" : [ ],\"next\":\"abc\",\"later\":1.0}";
        services.answer(SEARCH, answer);

        String body = given().queryParam("text", "Brücke & Rat")
                .queryParam("limit", "5")
                .get("/api/articles")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asString();

        assertThat(body).isEqualTo(answer);
        assertThat(services.requests())
                .containsExactly("/store/internal/articles?text=Br%C3%BCcke+%26+Rat&limit=5 Bearer token-of-the-tests");
    }

    @Test
    void passesAnArticleAndTheRevisionAskedFor() {
        services.answer(ARTICLE, "{\"record\":{},\"revisions\":[]}");

        given().get("/api/articles/" + ID + "?revision=2")
                .then()
                .statusCode(200)
                .body(equalTo("{\"record\":{},\"revisions\":[]}"));

        assertThat(services.requests()).singleElement().asString().startsWith(ARTICLE + "?revision=2 ");
    }

    @Test
    void passesTheDifferenceBetweenTwoRevisionsOn() {
        services.answer(ARTICLE + "/diff", "{\"summary\":\"1 paragraph changed\"}");

        given().get("/api/articles/" + ID + "/diff?to=3&from=1")
                .then()
                .statusCode(200)
                .body("summary", equalTo("1 paragraph changed"));

        assertThat(services.requests())
                .singleElement()
                .asString()
                .startsWith(ARTICLE + "/diff?")
                .contains("from=1", "to=3");
    }

    @Test
    void saysThatARevisionIsNotKept() {
        given().get("/api/articles/" + ID + "/diff?from=1&to=2")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("revision"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/articles/" + ID + "/diff",
                "/api/articles/" + ID + "/diff?from=1",
                "/api/articles/" + ID + "/diff?from=1&to=0",
                "/api/articles/" + ID + "/diff?from=1&to=2&to=3",
                "/api/articles/" + ID + "/diff?from=1&to=neu",
                "/api/articles/" + ID + "/diff?from=1&to=99999999999",
                "/api/articles/" + ID + "/diff?from=1&to=2&words=true",
                "/api/articles/a.b/diff?from=1&to=2",
                "/api/articles?limit=0",
                "/api/articles?limit=5&limit=6",
                "/api/articles?sort=asc",
                "/api/articles?from=tomorrow",
                "/api/articles/" + ID + "?revision=0",
                "/api/articles/" + ID + "?revision=two",
                "/api/articles/" + ID + "?version=1",
                "/api/articles/..%2F..%2Fq%2Fmetrics",
                "/api/articles/%3Cscript%3E",
                "/api/articles/a.b/trace",
            })
    void refusesBadInputWithoutAskingAnyone(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400));

        assertThat(services.requests()).isEmpty();
    }

    @Test
    void saysThatThereIsNoSuchArticle() {
        given().get("/api/articles/" + ID)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("no such article"));
    }

    @Test
    void refusesACursorThatTheStoreHasNotWritten() {
        services.answer(SEARCH, 400, "application/problem+json", "{}");

        given().get("/api/articles?cursor=abc").then().statusCode(400).body("detail", containsString("cursor"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 500, 302})
    void isABadGatewayIfTheStoreAnswersWhatItShouldNot(int status) {
        services.answer(ARTICLE, status, "text/plain", "secret: stack trace");

        given().get("/api/articles/" + ID)
                .then()
                .statusCode(502)
                .contentType("application/problem+json")
                .body(org.hamcrest.Matchers.not(containsString("secret")));
    }

    @Test
    void isABadGatewayIfTheAnswerIsNoJson() {
        services.answer(ARTICLE, 200, "text/html", "<script>alert(1)</script>");

        given().get("/api/articles/" + ID).then().statusCode(502);
    }

    @Test
    void doesNotWaitForAStoreThatHangs() {
        services.answerLate(ARTICLE, 8_000);

        given().get("/api/articles/" + ID).then().statusCode(503).time(lessThan(4_000L));
    }

    @Test
    void takesAnArticleDownForOperatorsAlone() {
        String path = "/ingest/internal/articles/" + ID;
        services.answer("DELETE " + path, 204, "application/json", "");

        given().delete("/api/articles/" + ID).then().statusCode(401);
        assertThat(services.requests()).isEmpty();

        given().header("Authorization", "Bearer operator-of-the-tests")
                .delete("/api/articles/" + ID)
                .then()
                .statusCode(202);
        assertThat(services.requests()).singleElement().asString().startsWith("DELETE " + path);
    }

    @Test
    void doesNotSayThatAnArticleIsTakenDownWhenItIsNot() {
        services.answer("DELETE /ingest/internal/articles/" + ID, 503, "application/problem+json", "{}");

        given().header("Authorization", "Bearer operator-of-the-tests")
                .delete("/api/articles/" + ID)
                .then()
                .statusCode(503);
    }

    @Test
    void hasNoOtherMethods() {
        given().put("/api/articles/" + ID).then().statusCode(405).contentType("application/problem+json");
        given().body("{}")
                .contentType("application/json")
                .post("/api/articles")
                .then()
                .statusCode(405);
    }

    @Test
    void servesTheSchemasOfTheContracts() {
        given().get("/schemas/news.article.enriched.v1/1.0.json")
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body(containsString("\"$schema\""));
        given().get("/schemas/news.article.enriched.v1/9.9.json").then().statusCode(404);
        given().get("/schemas/application.properties/1.0.json").then().statusCode(404);
    }
}
