package io.depesche.store.adapter.kafka;

import io.depesche.store.domain.intake.StoreUnavailable;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;

/**
 * The broker's unique id of a topic. Offsets mean something only together with it: a topic that was deleted and made anew under the same
 * name counts from 0 again. Asked once, and again when offsets go backwards. Thread-safe.
 */
@ApplicationScoped
public class TopicIds {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Admin admin;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    TopicIds(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        Map<String, Object> settings = new HashMap<>();
        broker.forEach((name, value) -> {
            if (AdminClientConfig.configNames().contains(name)) {
                settings.put(name, value);
            }
        });
        this.admin = Admin.create(settings);
    }

    /** The topic's id. */
    String of(String topic) throws InterruptedException {
        String id = known.get(topic);
        if (id == null) {
            id = ask(topic);
            known.put(topic, id);
        }
        return id;
    }

    /** Makes the next call ask the broker. */
    void forget(String topic) {
        known.remove(topic);
    }

    private String ask(String topic) throws InterruptedException {
        try {
            TopicDescription described = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .get(topic);
            return Objects.requireNonNull(described, topic).topicId().toString();
        } catch (ExecutionException | TimeoutException e) {
            throw new StoreUnavailable("the broker did not describe " + topic, e);
        }
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
