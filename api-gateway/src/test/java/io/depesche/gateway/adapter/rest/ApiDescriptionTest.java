package io.depesche.gateway.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.depesche.contracts.WireJson;
import io.depesche.gateway.domain.article.ArticleFilter;
import io.depesche.gateway.testing.FakeServices;
import io.depesche.gateway.testing.ServiceScript;
import io.depesche.gateway.testing.SmallMemory;
import io.depesche.testkit.BackingServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The written description and the code say the same. */
@QuarkusTest
@TestProfile(SmallMemory.class)
@WithTestResource(value = BackingServers.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = FakeServices.class, scope = TestResourceScope.GLOBAL)
class ApiDescriptionTest {

    /** No token, a wrong one, one too short, the token of another kind of caller, another scheme. */
    private static final List<String> REFUSED = List.of(
            "",
            "Bearer wrong",
            "Bearer operator-of-the-test",
            "Bearer ",
            "Bearer token-of-the-tests",
            "Basic operator-of-the-tests",
            "operator-of-the-tests");

    private static final Set<Class<? extends Annotation>> METHODS =
            Set.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

    @Test
    void describesEveryResourceAndTheStreamAndNothingElse() throws IOException {
        Set<String> expected = new TreeSet<>(resourceOperations());
        expected.add("get /api/stream");

        Set<String> described = new TreeSet<>();
        operations(description()).forEach((name, operation) -> described.add(name));
        assertThat(described).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void describesEveryFilter() throws IOException {
        List<String> names = new ArrayList<>();
        description()
                .path("paths")
                .path("/api/articles")
                .path("get")
                .path("parameters")
                .forEach(parameter -> names.add(parameter.path("name").asText()));

        assertThat(names).containsExactlyElementsOf(ArticleFilter.NAMES);
    }

    @Test
    void describesRefusalsOfEveryOperation() throws IOException {
        operations(description()).forEach((name, operation) -> {
            assertThat(operation.path("description").asText()).as(name).isNotBlank();
            assertThat(fieldNames(operation.path("responses"))).as(name).hasSizeGreaterThan(1);
        });
    }

    @Test
    void everyWritingOperationIsRefusedWithoutTheOperatorsToken() throws IOException {
        Map<String, JsonNode> writing = new TreeMap<>(operations(description()));
        writing.keySet().removeIf(name -> name.startsWith("get "));
        assertThat(writing).isNotEmpty();
        new ServiceScript().forget();
        writing.forEach((name, operation) -> {
            String method = name.substring(0, name.indexOf(' '));
            String path = name.substring(name.indexOf(' ') + 1).replace("{id}", "0123456789abcdef");
            assertThat(operation.path("security").toString()).as(name).isEqualTo("[{\"operator\":[]}]");
            assertThat(fieldNames(operation.path("responses"))).as(name).contains("401");
            List<String> types = fieldNames(operation.path("requestBody").path("content"));
            for (String authorization : REFUSED) {
                RequestSpecification call = given();
                if (!authorization.isEmpty()) {
                    call.header("Authorization", authorization);
                }
                if (!types.isEmpty()) {
                    call.contentType(types.getFirst()).body("{}");
                }
                call.request(method.toUpperCase(Locale.ROOT), path)
                        .then()
                        .statusCode(401)
                        .header("WWW-Authenticate", "Bearer")
                        .contentType("application/problem+json");
            }
        });
        assertThat(new ServiceScript().requests()).isEmpty();
    }

    @Test
    void pointsToSchemasThatAreServed() throws IOException {
        String reference = description()
                .path("components")
                .path("schemas")
                .path("ArticleWithRevisions")
                .path("properties")
                .path("record")
                .path("$ref")
                .asText();

        given().get(reference).then().statusCode(200);
    }

    private static JsonNode description() throws IOException {
        return WireJson.mapper()
                .readTree(given().get("/q/openapi?format=json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
    }

    /** Such as {@code get /api/articles/{id}}. */
    private static Set<String> resourceOperations() {
        Set<String> operations = new TreeSet<>();
        JavaClasses classes = new ClassFileImporter().importPackagesOf(ArticleResource.class);
        classes.stream().filter(type -> type.isAnnotatedWith(Path.class)).forEach(type -> type.getMethods()
                .forEach(method -> METHODS.stream()
                        .filter(method::isAnnotatedWith)
                        .forEach(verb -> {
                            String path = type.getAnnotationOfType(Path.class).value();
                            String whole = method.isAnnotatedWith(Path.class)
                                    ? path + "/"
                                            + method.getAnnotationOfType(Path.class)
                                                    .value()
                                    : path;
                            operations.add(verb.getSimpleName().toLowerCase(Locale.ROOT) + " " + whole);
                        })));
        return operations;
    }

    private static Map<String, JsonNode> operations(JsonNode description) {
        Map<String, JsonNode> operations = new TreeMap<>();
        description.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> operations.put(operation.getKey() + " " + path.getKey(), operation.getValue())));
        return operations;
    }

    private static List<String> fieldNames(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
