package io.depesche.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HttpEdgeTest {

    @Path("/edge-test")
    public static class Doors {

        @GET
        @Path("/forgotten")
        public String forgotten() {
            return "open";
        }

        @GET
        @Path("/public")
        @Access(Access.Caller.PUBLIC)
        public String anybody() {
            return "open";
        }

        @GET
        @Path("/service")
        @Access(Access.Caller.SERVICE)
        public String service() {
            return "open";
        }

        @GET
        @Path("/ingest")
        @Access(Access.Caller.INGEST)
        public String ingest() {
            return "open";
        }

        @GET
        @Path("/operator")
        @Access(Access.Caller.OPERATOR)
        public String operator() {
            return "open";
        }

        @GET
        @Path("/fault")
        @Access(Access.Caller.PUBLIC)
        public String fault() {
            throw new IllegalStateException("secret detail");
        }

        @POST
        @Path("/json")
        @Consumes("application/json")
        @Access(Access.Caller.PUBLIC)
        public String json(Map<String, Integer> body) {
            return "read " + body.size();
        }
    }

    @Test
    void aResourceWithoutAnnotationIsClosedEvenWithAToken() {
        given().header("Authorization", "Bearer test-service-token")
                .get("/edge-test/forgotten")
                .then()
                .statusCode(403)
                .contentType(Problem.MEDIA_TYPE);
    }

    @Test
    void aPublicResourceAsksNothing() {
        given().get("/edge-test/public").then().statusCode(200);
    }

    @Test
    void eachTokenOpensItsOwnDoorOnly() {
        given().header("Authorization", "Bearer test-service-token")
                .get("/edge-test/service")
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer test-service-token")
                .get("/edge-test/ingest")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer");
        given().header("Authorization", "Bearer test-operator-token")
                .get("/edge-test/operator")
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer test-ingest-token")
                .get("/edge-test/operator")
                .then()
                .statusCode(401);
        given().get("/edge-test/service").then().statusCode(401);
        given().header("Authorization", "Basic test-service-token")
                .get("/edge-test/service")
                .then()
                .statusCode(401);
    }

    @Test
    void anUnknownPathIsAProblem() {
        given().get("/edge-test/nowhere")
                .then()
                .statusCode(404)
                .contentType(Problem.MEDIA_TYPE)
                .body("status", equalTo(404));
    }

    @Test
    void brokenJsonNamesThePlaceAndQuotesNothing() {
        given().contentType("application/json")
                .body("{\"a\": geheim}")
                .post("/edge-test/json")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("detail", containsString("line 1"))
                .body("detail", not(containsString("geheim")));
    }

    @Test
    void anUnexpectedFaultTellsNothing() {
        given().get("/edge-test/fault").then().statusCode(500).body("detail", nullValue());
    }
}
