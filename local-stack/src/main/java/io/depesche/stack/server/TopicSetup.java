package io.depesche.stack.server;

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
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes topics as the contracts describe them. Those that exist keep their records and get the settings of today; calling it twice is the same as once. */
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
            for (Topic topic : topics) {
                if (existing.contains(topic.name())) {
                    update(admin, topic);
                }
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("the topics could not be made", e.getCause());
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("the broker did not answer within 30 s", e);
        }
    }

    private static NewTopic describe(Topic topic) {
        return new NewTopic(topic.name(), topic.partitions(), ONE_BROKER).configs(topic.settings());
    }

    /** A stand from before a release goes on under the settings of today. */
    private static void update(Admin admin, Topic topic)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<AlterConfigOp> settings = topic.settings().entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        admin.incrementalAlterConfigs(Map.of(resource, settings)).all().get(30, TimeUnit.SECONDS);
    }
}
