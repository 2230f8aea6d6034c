package io.depesche.gateway.adapter.kafka;

import io.depesche.contracts.RecordId;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;

/**
 * One life of a topic on one cluster. Deleted and made anew, a topic of the same name has other offsets, so cursors of the former life
 * must not fit.
 *
 * @param number 64 bits of a hash of cluster id and topic id
 */
record TopicIncarnation(long number, int partitions) {

    private static final int ANSWER_SECONDS = 10;

    /** Asks the broker. */
    static TopicIncarnation of(Admin admin, String topic) throws InterruptedException {
        try {
            TopicDescription description = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                    .get(topic);
            String cluster = admin.describeCluster().clusterId().get(ANSWER_SECONDS, TimeUnit.SECONDS);
            if (description == null) {
                throw new KafkaException("the broker did not describe " + topic);
            }
            String hash = RecordId.sha256(cluster + '/' + description.topicId());
            return new TopicIncarnation(
                    Long.parseUnsignedLong(hash.substring(0, 16), 16),
                    description.partitions().size());
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the broker did not describe " + topic + ": " + e.getMessage(), e);
        }
    }
}
