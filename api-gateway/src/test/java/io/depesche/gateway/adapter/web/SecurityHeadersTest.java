package io.depesche.gateway.adapter.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.gateway.testing.FakeServices;
import io.depesche.gateway.testing.SmallMemory;
import io.depesche.gateway.testing.StreamClient;
import io.depesche.testkit.BackingServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Headers;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same headers on everything: pages, files, data, refusals, health. */
@QuarkusTest
@TestProfile(SmallMemory.class)
@WithTestResource(value = BackingServers.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = FakeServices.class, scope = TestResourceScope.GLOBAL)
class SecurityHeadersTest {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; require-trusted-types-for 'script'; frame-ancestors 'none'; base-uri 'none';"
            + " form-action 'none'";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI gateway;

    @ParameterizedTest
    @CsvSource({
        "/, 200",
        "/index.html, 200",
        "/app/main.js, 200",
        "/app/base.css, 200",
        "/favicon.svg, 200",
        "/nothing-here, 404",
        "/app/../application.properties, 404",
        "/api/nothing-here, 404",
        "/api/articles, 404",
        "/api/articles?limit=0, 400",
        "/api/stream?from=never, 400",
        "/schemas/news.event.enriched.v1/1.0.json, 200",
        "/schemas/x/1.0.json, 404",
        "/q/health/live, 200",
        "/q/metrics, 200",
        "/q/openapi, 200",
    })
    void standOnEveryResponse(String path, int status) {
        Headers headers = given().header("Origin", "https://evil.example")
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(status)
                .extract()
                .headers();

        assertThat(headers.getValues("Content-Security-Policy")).containsExactly(POLICY);
        assertThat(headers.getValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.getValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.getValue("Permissions-Policy")).contains("camera=()");
        assertThat(headers.hasHeaderWithName("Access-Control-Allow-Origin")).isFalse();
        assertThat(headers.hasHeaderWithName("Server")).isFalse();
    }

    @Test
    void standOnTheStream() {
        try (StreamClient client = StreamClient.connect(gateway, "/api/stream", null)) {
            assertThat(client.head())
                    .containsIgnoringCase("content-security-policy: " + POLICY)
                    .containsIgnoringCase("x-content-type-options: nosniff");
        }
    }

    @Test
    void aBrowserAlwaysAsksWhetherItsCopyOfThePageIsStillGood() {
        assertThat(given().get("/app/main.js").header("Cache-Control")).contains("max-age=0");
    }
}
