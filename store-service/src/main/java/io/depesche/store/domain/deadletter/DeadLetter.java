package io.depesche.store.domain.deadletter;

import io.depesche.contracts.UnreadableRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record of a dead-letter topic. Nothing is demanded of it: whatever a header or the value holds, it can be kept.
 *
 * @param received the record's timestamp: when the consumer that gave up wrote it
 * @param reason starts with a code of {@link UnreadableRecord.Reason}
 * @param source where the record came from; its parts are {@code null} where a header is missing
 */
public record DeadLetter(
        String topic,
        int partition,
        long offset,
        Instant received,
        @Nullable String key,
        String reason,
        @Nullable String recordId,
        Source source,
        byte @Nullable [] payload) {

    /** Position of the record that could not be processed. */
    public record Source(
            @Nullable String topic,
            @Nullable Integer partition,
            @Nullable Long offset) {}

    private static final int ID_DIGITS = 16;

    /** The article's own id stands near the beginning of our records; what comes after a thousand is somebody's joke. */
    private static final int MOST_IDS = 1_000;

    /** For a reason that no code stands before. */
    public static final String OTHER = "other";

    /**
     * Ids of the articles whose bytes it may hold: its key, that of its record id, and what stands in the value as an id of ours, 16 hex
     * digits in quotation marks. Among the latter are ids of entities; they are ids of no article.
     */
    public Set<String> articles() {
        Set<String> ids = new LinkedHashSet<>();
        if (key != null) {
            ids.add(key);
        }
        if (recordId != null && recordId.lastIndexOf(".r") > 0) {
            ids.add(recordId.substring(0, recordId.lastIndexOf(".r")));
        }
        byte[] value = payload == null ? new byte[0] : payload;
        int digits = 0;
        boolean quoted = false;
        for (int at = 0; at < value.length && ids.size() < MOST_IDS; at++) {
            byte b = value[at];
            if (b == '"') {
                if (quoted && digits == ID_DIGITS) {
                    ids.add(new String(value, at - ID_DIGITS, ID_DIGITS, StandardCharsets.US_ASCII));
                }
                quoted = true;
                digits = 0;
            } else if (b >= '0' && b <= '9' || b >= 'a' && b <= 'f') {
                digits++;
            } else {
                quoted = false;
            }
        }
        return ids;
    }

    /** The code at the beginning of the reason, by which dead letters are filtered and counted. */
    public String reasonCode() {
        return Arrays.stream(UnreadableRecord.Reason.values())
                .map(UnreadableRecord.Reason::code)
                .filter(code -> reason.equals(code) || reason.startsWith(code + ":"))
                .findFirst()
                .orElse(OTHER);
    }
}
