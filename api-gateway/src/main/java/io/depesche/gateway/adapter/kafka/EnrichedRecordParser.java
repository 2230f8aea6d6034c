package io.depesche.gateway.adapter.kafka;

import io.depesche.contracts.CloudEventHeaders;
import io.depesche.contracts.Topics;
import io.depesche.contracts.UnreadableRecord;
import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.contracts.article.ArticleWithdrawn;
import io.depesche.gateway.domain.article.ArticleId;
import io.depesche.gateway.domain.stream.StreamRecord;
import io.depesche.gateway.domain.stream.StreamRecord.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a record of the enriched topic is. Live reading and replay must judge alike, or a record that one of them skips would hide
 * its readable twin from the other; so both come here. Pure.
 */
final class EnrichedRecordParser {

    /** What a record is to the stream. */
    sealed interface Parsed {
        /**
         * Something to stream.
         *
         * @param fetched when the article was fetched, if the record says so
         */
        record Readable(StreamRecord record, @Nullable Instant fetched) implements Parsed {}

        /** @param outcome label of the metric: {@code other-type}, {@code unreadable} */
        record Skipped(String outcome, String reason) implements Parsed {}
    }

    /** Reason of a withdrawal that only a tombstone tells of. */
    private static final String TOMBSTONE = "tombstone";

    private static final int MAX_REVISION_DIGITS = 9;

    private EnrichedRecordParser() {}

    static Parsed parse(ConsumerRecord<byte[], byte[]> record, Instant now) {
        byte[] value = record.value();
        if (value == null) {
            return tombstone(record, now);
        }
        String type = header(record, CloudEventHeaders.TYPE);
        try {
            if (type == null || type.equals(Topics.ARTICLE_ENRICHED)) {
                return article(record, WireJson.read(value, ArticleEnriched.class), now);
            }
            return type.equals(Topics.ARTICLE_WITHDRAWN_TYPE)
                    ? withdrawn(record, WireJson.read(value, ArticleWithdrawn.class), value, now)
                    : new Parsed.Skipped("other-type", "not an enriched article");
        } catch (UnreadableRecord e) {
            return new Parsed.Skipped("unreadable", String.valueOf(e.getMessage()));
        }
    }

    private static Parsed article(ConsumerRecord<byte[], byte[]> record, ArticleEnriched article, Instant now) {
        String id = article.article().id();
        StreamRecord streamed = new StreamRecord(
                Kind.ARTICLE,
                record.partition(),
                record.offset(),
                id,
                article.revision(),
                article.recordId(),
                onOneLine(record.value()),
                now);
        return isKey(record, id)
                ? new Parsed.Readable(streamed, instant(article.article().fetched()))
                : wrongKey();
    }

    private static Parsed withdrawn(
            ConsumerRecord<byte[], byte[]> record, ArticleWithdrawn word, byte[] value, Instant now) {
        StreamRecord streamed = new StreamRecord(
                Kind.WITHDRAWN,
                record.partition(),
                record.offset(),
                word.id(),
                word.revision(),
                word.recordId(),
                onOneLine(value),
                now);
        return isKey(record, word.id()) ? new Parsed.Readable(streamed, null) : wrongKey();
    }

    /**
     * A tombstone says what the word before it said. Who has had the word knows its record id and is told nothing; who comes when
     * compaction has removed the word is told by this.
     */
    private static Parsed tombstone(ConsumerRecord<byte[], byte[]> record, Instant now) {
        String id = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        if (!ArticleId.isWellFormed(id)) {
            return wrongKey();
        }
        ArticleWithdrawn word = new ArticleWithdrawn(id, revision(header(record, CloudEventHeaders.ID), id), TOMBSTONE);
        return withdrawn(record, word, WireJson.write(word), now);
    }

    /** Of a record id {@code <id>.r<revision>}; 1 if it is none of this article. */
    private static int revision(@Nullable String recordId, String id) {
        String start = id + ".r";
        if (recordId == null || !recordId.startsWith(start)) {
            return 1;
        }
        String digits = recordId.substring(start.length());
        boolean number = !digits.isEmpty()
                && digits.length() <= MAX_REVISION_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Math.max(1, Integer.parseInt(digits)) : 1;
    }

    private static boolean isKey(ConsumerRecord<byte[], byte[]> record, String id) {
        return record.key() != null && id.equals(new String(record.key(), StandardCharsets.UTF_8));
    }

    /** Duplicates share a partition only because the key is the id. */
    private static Parsed wrongKey() {
        return new Parsed.Skipped("unreadable", "wrong-key: expected the article's id");
    }

    /**
     * The same JSON without line breaks, which would end an event's data. In JSON they can only be blanks between tokens: inside a
     * string they are escaped. What our own services write has none and comes back as it is.
     */
    private static byte[] onOneLine(byte[] json) {
        byte @Nullable [] copy = null;
        for (int at = 0; at < json.length; at++) {
            if (json[at] == '\n' || json[at] == '\r') {
                copy = copy == null ? json.clone() : copy;
                copy[at] = ' ';
            }
        }
        return copy == null ? json : copy;
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static @Nullable Instant instant(@Nullable String iso) {
        try {
            return iso == null ? null : OffsetDateTime.parse(iso).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
