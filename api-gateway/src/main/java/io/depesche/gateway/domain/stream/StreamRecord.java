package io.depesche.gateway.domain.stream;

import java.time.Instant;
import java.util.Locale;

/**
 * One readable record of the topic.
 *
 * @param recordId {@code <article id>.r<revision>}; two records of a kind with the same id are the same fact delivered twice
 * @param value the record's JSON on one line, as it stands on the topic; never changed by anyone who holds it
 * @param received when this gateway read it
 */
@SuppressWarnings(
        "ArrayRecordComponent") // shared with every subscriber; a copy for each would be the gateway's main cost
public record StreamRecord(
        Kind kind,
        int partition,
        long offset,
        String articleId,
        int revision,
        String recordId,
        byte[] value,
        Instant received) {

    /** What the record tells; subscribers know it by this name. */
    public enum Kind {
        ARTICLE,
        /** The article must no longer be shown. */
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is left of it in memory once its article was withdrawn: its place. */
    StreamRecord erased() {
        return new StreamRecord(kind, partition, offset, articleId, revision, recordId, new byte[0], received);
    }

    boolean isErased() {
        return value.length == 0;
    }

    /** Under which the record is remembered: the word that withdraws an article carries the article's own record id. */
    String rememberedId() {
        return kind == Kind.ARTICLE ? recordId : recordId + "." + kind.code();
    }
}
