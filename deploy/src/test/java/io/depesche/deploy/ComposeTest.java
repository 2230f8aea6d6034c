package io.depesche.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compose and the image run the same services with the same settings as the cluster. */
class ComposeTest {

    private final JsonNode services = read().path("services");

    static List<String> services() {
        return Repository.SERVICES;
    }

    @ParameterizedTest
    @MethodSource("services")
    void givesAServiceTheVariablesThatTheClusterGivesIt(String service) {
        Set<String> cluster =
                new TreeSet<>(ServiceConfigurationTest.environment(service).keySet());
        // TLS and passwords on the broker's port belong to the cluster; the image itself says where to listen.
        cluster.removeIf(name -> name.startsWith("KAFKA_S") || name.startsWith("QUARKUS_HTTP_"));
        Set<String> compose = new TreeSet<>();
        services.at("/" + service + "/environment").fieldNames().forEachRemaining(compose::add);
        compose.remove("<<");
        services.at("/" + service + "/environment/<<").fieldNames().forEachRemaining(compose::add);
        compose.addAll(Set.of("KAFKA_BOOTSTRAP_SERVERS", "SMALLRYE_CONFIG_LOCATIONS"));
        assertThat(compose).isEqualTo(cluster);
    }

    @ParameterizedTest
    @MethodSource("services")
    void runsTheImageThatTheClusterRuns(String service) {
        assertThat(services.path(service).path("image").asText())
                .isEqualTo(WorkloadTest.container(service).getImage());
        assertThat(services.at("/" + service + "/build/args/SERVICE").asText()).isEqualTo(service);
        assertThat(Repository.ROOT.resolve(service)).isDirectory();
    }

    @Test
    void opensOnePortAndOnLoopbackOnly() {
        for (Map.Entry<String, JsonNode> service : services.properties()) {
            JsonNode ports = service.getValue().path("ports");
            if (service.getKey().equals("api-gateway")) {
                assertThat(ports).singleElement().satisfies(port -> assertThat(port.asText())
                        .isEqualTo("127.0.0.1:8080:8080"));
            } else {
                assertThat(ports).as(service.getKey()).isEmpty();
            }
        }
    }

    @Test
    void theImageRunsAsNobodyInParticular() {
        String dockerfile = Repository.text(Repository.DEPLOY.resolve("images/Dockerfile"));
        assertThat(dockerfile.lines()).contains("USER 10001:10001").noneMatch(line -> line.startsWith("ADD "));
        for (String service : Repository.SERVICES) {
            assertThat(WorkloadTest.pod(service).getSecurityContext().getRunAsUser())
                    .isEqualTo(10_001);
        }
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readTree(Repository.text(Repository.DEPLOY.resolve("compose.yaml")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
