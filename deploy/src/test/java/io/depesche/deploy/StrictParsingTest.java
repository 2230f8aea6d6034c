package io.depesche.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.deploy.Manifests.Manifest;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every manifest is of a known kind and has no field that its model does not know. */
class StrictParsingTest {

    /** All manifests and strategic patches; a list of JSON patch steps is no object and is seen by {@link KustomizeTest}. */
    static Stream<Path> files() {
        return Stream.of("kafka", "kubernetes")
                .flatMap(folder -> Repository.files(Repository.DEPLOY.resolve(folder), ".yaml").stream())
                .filter(file -> !file.endsWith("kustomization.yaml"))
                .filter(file -> !Repository.text(file).startsWith("- op:"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasOnlyKnownFields(Path file) {
        assertThat(Manifests.in(file)).isNotEmpty().allSatisfy(StrictParsingTest::isStrict);
    }

    @Test
    void findsAMisspeltFieldAtItsPlace() {
        Manifest misspelt = Manifests.in("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: { name: x }
                        spec: { replica: 2, template: { spec: { containers: [{ name: x, resourcez: {} }] } } }
                        """, "a test").getFirst();
        assertThat(UnknownFields.of(misspelt.object()))
                .containsExactlyInAnyOrder(".spec.replica", ".spec.template.spec.containers[0].resourcez");
    }

    @Test
    void findsAMisspeltFieldOfATopic() {
        Manifest misspelt = Manifests.in("""
                        apiVersion: kafka.strimzi.io/v1
                        kind: KafkaTopic
                        metadata: { name: x }
                        spec: { partitons: 3 }
                        """, "a test").getFirst();
        assertThat(Manifests.isUnknownKind(misspelt)).isFalse();
        assertThat(UnknownFields.of(misspelt.object())).containsExactly(".spec.partitons");
    }

    static void isStrict(Manifest manifest) {
        assertThat(Manifests.isUnknownKind(manifest))
                .as("kind without a model: " + manifest)
                .isFalse();
        assertThat(UnknownFields.of(manifest.object())).as(manifest.toString()).isEmpty();
    }
}
