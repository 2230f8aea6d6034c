package io.depesche.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.Topic;
import io.depesche.contracts.Topics;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import io.strimzi.api.kafka.model.user.acl.StrimziAclOperation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The topics, and who may touch them, are those of {@link Topics}: in the cluster's manifests and in compose. */
class TopicsTest {

    @Test
    void theClusterHasEveryTopicAsTheCodeDescribesIt() {
        assertThat(Manifests.base(KafkaTopic.class))
                .extracting(topic -> topic.getMetadata().getName())
                .containsExactlyElementsOf(Topics.ALL.stream().map(Topic::name).toList());
        for (Topic topic : Topics.ALL) {
            var spec = Manifests.base(KafkaTopic.class, topic.name()).getSpec();
            assertThat(spec.getPartitions()).isEqualTo(topic.partitions());
            assertThat(spec.getReplicas()).isEqualTo(3);
            Map<String, String> expected = new TreeMap<>(topic.settings());
            expected.put("min.insync.replicas", "2");
            assertThat(text(spec.getConfig())).isEqualTo(expected);
        }
    }

    @Test
    void composeMakesTheSameTopics() {
        Stream<String> made = Repository.text(Repository.DEPLOY.resolve("compose.yaml"))
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("make news."));
        assertThat(made)
                .containsExactlyElementsOf(Topics.ALL.stream()
                        .map(topic -> "make %s %d %s"
                                .formatted(
                                        topic.name(),
                                        topic.partitions(),
                                        topic.settings().entrySet().stream()
                                                .map(setting -> setting.getKey() + "=" + setting.getValue())
                                                .collect(Collectors.joining(" "))))
                        .toList());
    }

    @Test
    void everyServiceIsAUserWithAPasswordOfItsOwn() {
        assertThat(Manifests.base(KafkaUser.class))
                .extracting(user -> user.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(Repository.SERVICES);
    }

    @Test
    void aUserMayDoWhatTheCodeSaysAndNothingElse() {
        for (KafkaUser user : Manifests.base(KafkaUser.class)) {
            String service = user.getMetadata().getName();
            Map<String, Set<StrimziAclOperation>> expected = new TreeMap<>();
            for (Topic topic : Topics.ALL) {
                if (topic.writtenBy().contains(service)) {
                    expected.computeIfAbsent(topic.name(), it -> new TreeSet<>())
                            .addAll(List.of(StrimziAclOperation.WRITE, StrimziAclOperation.DESCRIBE));
                }
                if (topic.readBy().contains(service)) {
                    expected.computeIfAbsent(topic.name(), it -> new TreeSet<>())
                            .addAll(List.of(StrimziAclOperation.READ, StrimziAclOperation.DESCRIBE));
                }
            }
            Map<String, Set<StrimziAclOperation>> allowed = new TreeMap<>();
            for (AclRule rule : rules(user)) {
                if (rule.getResource() instanceof AclRuleTopicResource topic) {
                    allowed.put(topic.getName(), new TreeSet<>(rule.getOperations()));
                } else {
                    assertThat(rule.getResource()).isInstanceOf(AclRuleGroupResource.class);
                    assertThat(((AclRuleGroupResource) rule.getResource()).getName())
                            .isEqualTo(service);
                }
            }
            assertThat(allowed).as(service).isEqualTo(expected);
        }
    }

    private static List<AclRule> rules(KafkaUser user) {
        return ((KafkaUserAuthorizationSimple) user.getSpec().getAuthorization()).getAcls();
    }

    private static Map<String, String> text(Map<String, Object> config) {
        Map<String, String> text = new TreeMap<>();
        config.forEach((key, value) -> text.put(key, String.valueOf(value)));
        return text;
    }
}
