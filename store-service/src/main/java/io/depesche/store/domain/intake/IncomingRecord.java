package io.depesche.store.domain.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One record of a topic, freed of Kafka's types.
 *
 * @param written the record's timestamp: when its producer wrote it
 * @param key key as UTF-8 text
 * @param type header {@code ce_type}
 */
public record IncomingRecord(
        String topic,
        int partition,
        long offset,
        Instant written,
        @Nullable String key,
        @Nullable String type,
        byte @Nullable [] value) {

    /** Where it stands, for a log line: {@code topic/partition@offset}. */
    public String position() {
        return topic + "/" + partition + "@" + offset;
    }
}
