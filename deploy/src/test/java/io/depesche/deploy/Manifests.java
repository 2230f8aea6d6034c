package io.depesche.deploy;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads Kubernetes manifests into the typed models of fabric8 and Strimzi. */
final class Manifests {

    private static final KubernetesSerialization KUBERNETES = new KubernetesSerialization();
    private static final Pattern DOCUMENT_START = Pattern.compile("(?m)^---$");

    static {
        String strimzi = "kafka.strimzi.io/v1";
        KUBERNETES.registerKubernetesResource(strimzi, "Kafka", Kafka.class);
        KUBERNETES.registerKubernetesResource(strimzi, "KafkaNodePool", KafkaNodePool.class);
        KUBERNETES.registerKubernetesResource(strimzi, "KafkaTopic", KafkaTopic.class);
        KUBERNETES.registerKubernetesResource(strimzi, "KafkaUser", KafkaUser.class);
    }

    private static final List<Manifest> BASE = readBase();

    private Manifests() {}

    /** One object and where it was found. */
    record Manifest(HasMetadata object, String source) {
        @Override
        public String toString() {
            return object.getKind() + "/" + object.getMetadata().getName() + " in " + source;
        }
    }

    static List<Manifest> in(Path file) {
        return in(Repository.text(file), Repository.ROOT.relativize(file).toString());
    }

    static List<Manifest> in(String yaml, String source) {
        List<Manifest> found = new ArrayList<>();
        for (String document : DOCUMENT_START.splitAsStream(yaml).toList()) {
            if (document.lines().anyMatch(line -> !line.isBlank() && !line.startsWith("#"))) {
                found.add(new Manifest(KUBERNETES.unmarshal(document), source));
            }
        }
        return found;
    }

    /** Every object of the base and of Kafka, as it stands in the files. */
    static List<Manifest> base() {
        return BASE;
    }

    private static List<Manifest> readBase() {
        List<Manifest> found = new ArrayList<>();
        for (Path folder : List.of(Repository.DEPLOY.resolve("kafka"), Repository.DEPLOY.resolve("kubernetes/base"))) {
            Repository.files(folder, ".yaml").stream()
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .forEach(file -> found.addAll(in(file)));
        }
        return List.copyOf(found);
    }

    static <T extends HasMetadata> List<T> base(Class<T> type) {
        return base().stream()
                .map(Manifest::object)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    static <T extends HasMetadata> T base(Class<T> type, String name) {
        return base(type).stream()
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " " + name));
    }

    /** Whether no model knows the kind, so that no field of it was checked. */
    static boolean isUnknownKind(Manifest manifest) {
        return manifest.object() instanceof GenericKubernetesResource;
    }
}
