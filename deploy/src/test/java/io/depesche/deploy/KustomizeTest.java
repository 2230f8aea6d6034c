package io.depesche.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.depesche.contracts.Topic;
import io.depesche.contracts.Topics;
import io.depesche.deploy.Manifests.Manifest;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every file is used by a kustomization and every kustomization names files that exist. Where {@code kubectl} is found the overlays are
 * built as well; where it is not, those tests are skipped and say so.
 */
class KustomizeTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    static List<Path> kustomizations() {
        return Repository.files(Repository.DEPLOY, "kustomization.yaml");
    }

    @ParameterizedTest
    @MethodSource("kustomizations")
    void namesEveryFileBesideItAndNoOther(Path kustomization) {
        List<String> named = new ArrayList<>();
        for (String entry : entries(kustomization)) {
            Path target = kustomization.resolveSibling(entry).normalize();
            assertThat(target).exists();
            if (Files.isDirectory(target)) {
                assertThat(target.resolve("kustomization.yaml")).exists();
            } else {
                named.add(target.getFileName().toString());
            }
        }
        assertThat(Repository.files(Objects.requireNonNull(kustomization.getParent()), ".yaml").stream()
                        .filter(file -> !file.equals(kustomization))
                        .map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void buildsAnOverlayWithoutUnknownFields(String overlay) throws Exception {
        List<Manifest> built = build(overlay);
        assertThat(built).hasSizeGreaterThan(Manifests.base().size() - 1).allSatisfy(StrictParsingTest::isStrict);
        assertThat(built.stream().filter(manifest -> manifest.object() instanceof KafkaTopic))
                .hasSameSizeAs(Topics.ALL);
    }

    @Test
    void devRunsOnOneBrokerAndProdOnThree() throws Exception {
        for (Map.Entry<String, Integer> copies : Map.of("dev", 1, "prod", 3).entrySet()) {
            List<Manifest> built = build(copies.getKey());
            assertThat(objects(built, KafkaTopic.class))
                    .allSatisfy(
                            topic -> assertThat(topic.getSpec().getReplicas()).isEqualTo(copies.getValue()));
            assertThat(objects(built, Kafka.class))
                    .allSatisfy(kafka -> assertThat(kafka.getSpec().getKafka().getConfig())
                            .containsEntry("default.replication.factor", copies.getValue()));
        }
    }

    /** More pods than partitions would idle. */
    @Test
    void prodRunsNoMoreReadersThanThereArePartitions() throws Exception {
        int partitions = Topics.ALL.stream()
                .filter(topic -> topic.name().equals(Topics.ARTICLE_FETCHED))
                .mapToInt(Topic::partitions)
                .sum();
        var deployments = objects(build("prod"), io.fabric8.kubernetes.api.model.apps.Deployment.class)
                .toList();
        assertThat(deployments).hasSameSizeAs(Repository.SERVICES);
        assertThat(deployments)
                .filteredOn(deployment -> deployment.getMetadata().getName().equals(Topics.NLP))
                .allSatisfy(nlp -> assertThat(nlp.getSpec().getReplicas()).isEqualTo(partitions));
    }

    private static <T> Stream<T> objects(List<Manifest> manifests, Class<T> type) {
        return manifests.stream().map(Manifest::object).filter(type::isInstance).map(type::cast);
    }

    private static List<Manifest> build(String overlay) throws IOException, InterruptedException {
        Path output = Files.createTempFile("kustomize", ".yaml");
        try {
            Process kubectl;
            try {
                kubectl = new ProcessBuilder("kubectl", "kustomize", "kubernetes/overlays/" + overlay)
                        .redirectOutput(output.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
            } catch (IOException e) {
                assumeTrue(false, "skipped: no kubectl on the PATH, so the overlay was not built");
                throw e;
            }
            assertThat(kubectl.waitFor()).as("exit of kubectl kustomize").isZero();
            return Manifests.in(Files.readString(output, StandardCharsets.UTF_8), "overlay " + overlay);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static List<String> entries(Path kustomization) {
        try {
            JsonNode tree = YAML.readTree(Repository.text(kustomization));
            return Stream.concat(
                            stream(tree.path("resources")).map(JsonNode::asText),
                            stream(tree.path("patches"))
                                    .map(patch -> patch.path("path").asText()))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
