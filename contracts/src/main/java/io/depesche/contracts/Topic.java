package io.depesche.contracts;

import java.time.Duration;
import java.util.List;

/**
 * One Kafka topic as the broker must have it.
 *
 * @param name topic name, version included
 * @param partitions number of partitions: the unit of parallelism
 * @param compacted whether the last record of a key is kept for ever
 * @param retention how long every record is kept; for a compacted topic the time before compaction may drop a superseded one
 * @param writtenBy services that may write to it
 * @param readBy services that read it; outside readers are not listed
 */
public record Topic(
        String name,
        int partitions,
        boolean compacted,
        Duration retention,
        List<String> writtenBy,
        List<String> readBy) {

    public Topic {
        writtenBy = List.copyOf(writtenBy);
        readBy = List.copyOf(readBy);
    }

    /** Value of the broker's {@code cleanup.policy} for this topic. */
    public String cleanupPolicy() {
        return compacted ? "compact" : "delete";
    }
}
