package io.depesche.gateway.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.depesche.contracts.WireJson;
import io.depesche.gateway.domain.article.ArticleFilter;
import io.depesche.gateway.testing.FakeServices;
import io.depesche.gateway.testing.SmallMemory;
import io.depesche.testkit.BackingServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The written description and the code say the same. */
@QuarkusTest
@TestProfile(SmallMemory.class)
@WithTestResource(value = BackingServers.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = FakeServices.class, scope = TestResourceScope.GLOBAL)
class ApiDescriptionTest {

    @Test
    void describesEveryResourceAndTheStreamAndNothingElse() throws IOException {
        Set<String> expected = new TreeSet<>(resourcePaths());
        expected.add("/api/stream");

        assertThat(fieldNames(description().path("paths"))).containsExactlyInAnyOrderElementsOf(expected);
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
        JsonNode paths = description().path("paths");
        for (JsonNode path : paths) {
            assertThat(fieldNames(path)).containsExactly("get");
            assertThat(path.path("get").path("description").asText()).isNotBlank();
            assertThat(fieldNames(path.path("get").path("responses"))).hasSizeGreaterThan(1);
        }
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

    private static Set<String> resourcePaths() {
        Set<String> paths = new TreeSet<>();
        JavaClasses classes = new ClassFileImporter().importPackagesOf(ArticleResource.class);
        classes.stream().filter(type -> type.isAnnotatedWith(Path.class)).forEach(type -> type.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(GET.class))
                .forEach(method -> {
                    String path = type.getAnnotationOfType(Path.class).value();
                    paths.add(
                            method.isAnnotatedWith(Path.class)
                                    ? path + "/"
                                            + method.getAnnotationOfType(Path.class)
                                                    .value()
                                    : path);
                }));
        return paths;
    }

    private static List<String> fieldNames(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
