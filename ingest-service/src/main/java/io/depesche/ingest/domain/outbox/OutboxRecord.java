package io.depesche.ingest.domain.outbox;

import java.util.Map;

/**
 * A record on its way to the broker.
 *
 * @param topic where it goes
 * @param key article id; records of one key keep their order
 * @param revision the article's revision, for the trace
 * @param headers CloudEvents envelope and trace context
 * @param payload value, final bytes
 */
@SuppressWarnings("ArrayRecordComponent") // carried from hand to hand, never compared
public record OutboxRecord(String topic, String key, int revision, Map<String, String> headers, byte[] payload) {

    public OutboxRecord {
        headers = Map.copyOf(headers);
    }
}
