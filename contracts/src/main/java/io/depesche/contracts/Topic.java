package io.depesche.contracts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One Kafka topic as the broker must have it. How long what is kept, and how soon a withdrawn text is gone from it:
 * {@code docs/adr/0010-kept-and-erased.md}.
 *
 * @param name topic name, version included
 * @param partitions number of partitions: the unit of parallelism
 * @param cleanup what the broker removes
 * @param retention how long a record is kept; for {@link Cleanup#LAST_OF_EACH_KEY} the last of each key is kept for ever, and a
 *     tombstone for so long
 * @param writtenBy services that may write to it
 * @param readBy services that read it; outside readers are not listed
 */
public record Topic(
        String name, int partitions, Cleanup cleanup, Duration retention, List<String> writtenBy, List<String> readBy) {

    /** A reader may be away for so long and still sees every record of a key, not only the last. */
    public static final Duration EVERY_RECORD = Duration.ofHours(6);

    /** After so long at the latest an older record of a key is removed: the time in which a withdrawn text is erased. */
    public static final Duration ERASED_WITHIN = Duration.ofDays(1);

    /** A file of records is closed after this time; what is in the open one cannot expire. */
    public static final Duration SEGMENT = Duration.ofDays(1);

    /** What the broker removes. The code is the broker's {@code cleanup.policy}. */
    public enum Cleanup {
        /** Records older than the retention: work that waits, of which each record counts. */
        OLD_RECORDS("delete"),
        /** Older records of a key: the last of each is the state of the world. */
        LAST_OF_EACH_KEY("compact"),
        /** Both. */
        LAST_OF_EACH_KEY_WHILE_YOUNG("compact,delete");

        private final String policy;

        Cleanup(String policy) {
            this.policy = policy;
        }
    }

    public Topic {
        writtenBy = List.copyOf(writtenBy);
        readBy = List.copyOf(readBy);
    }

    /** Value of the broker's {@code cleanup.policy} for this topic. */
    public String cleanupPolicy() {
        return cleanup.policy;
    }

    /** Whether the broker removes older records of a key. Such a topic takes no record without a key. */
    public boolean compacted() {
        return cleanup != Cleanup.OLD_RECORDS;
    }

    /** Everything that is set on the broker for this topic, in the order of the names. */
    public Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("cleanup.policy", cleanupPolicy());
        settings.put("max.message.bytes", String.valueOf(Limits.RECORD_BYTES));
        if (compacted()) {
            settings.put("min.compaction.lag.ms", millis(EVERY_RECORD));
            settings.put("max.compaction.lag.ms", millis(ERASED_WITHIN));
            // Who was away for as long as articles are kept must still learn that one is gone.
            settings.put("delete.retention.ms", millis(retention));
        } else {
            settings.put("segment.ms", millis(SEGMENT));
        }
        if (cleanup != Cleanup.LAST_OF_EACH_KEY) {
            settings.put("retention.ms", millis(retention));
        }
        return settings;
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
