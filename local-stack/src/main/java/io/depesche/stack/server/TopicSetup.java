package io.depesche.stack.server;

import io.depesche.contracts.Limits;
import io.depesche.contracts.Topic;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes topics as the contracts describe them. Those that exist are left as they are; calling it twice is the same as once. */
public final class TopicSetup {

    private static final short ONE_BROKER = 1;

    private TopicSetup() {}

    /** Returns when each of the topics exists. */
    public static void createMissing(String bootstrapServers, Collection<Topic> topics) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Set<String> existing = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            List<NewTopic> missing = topics.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .map(TopicSetup::describe)
                    .toList();
            admin.createTopics(missing).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("the topics could not be made", e.getCause());
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("the broker did not answer within 30 s", e);
        }
    }

    private static NewTopic describe(Topic topic) {
        String retention = String.valueOf(topic.retention().toMillis());
        Map<String, String> settings = topic.compacted()
                ? Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, topic.cleanupPolicy(),
                        TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, retention,
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(Limits.RECORD_BYTES))
                : Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, topic.cleanupPolicy(),
                        TopicConfig.RETENTION_MS_CONFIG, retention,
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(Limits.RECORD_BYTES));
        return new NewTopic(topic.name(), topic.partitions(), ONE_BROKER).configs(settings);
    }
}
