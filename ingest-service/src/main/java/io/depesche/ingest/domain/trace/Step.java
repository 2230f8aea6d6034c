package io.depesche.ingest.domain.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of an article's way through this service. An article has each kind of step once per revision: a step that happens again
 * replaces the earlier one, so a trace never grows with the number of polls.
 *
 * @param revision the revision it concerns; 0 before one is decided
 * @param detail one sentence, no article text
 * @param position where the record lies on its topic; only for {@link Kind#PUBLISHED}
 */
public record Step(
        Kind kind,
        Instant at,
        int revision,
        @Nullable String detail,
        @Nullable Position position) {

    public static Step of(Kind kind, Instant at, int revision, @Nullable String detail) {
        return new Step(kind, at, revision, detail, null);
    }

    /** Place of a record. */
    public record Position(String topic, int partition, long offset) {}

    /** The kinds, in the order in which they happen. The code stands in the database and in the API. */
    public enum Kind {
        FEED_ENTRY("feed-entry"),
        RECEIVED("received"),
        PAGE_FETCHED("page-fetched"),
        EXTRACTED("extracted"),
        UNCHANGED("unchanged"),
        OLDER("older"),
        REJECTED("rejected"),
        REVISION_OF("revision-of"),
        DUPLICATE_OF("duplicate-of"),
        SAME_ADDRESS("same-address"),
        QUEUED("queued"),
        PUBLISHED("published"),
        TAKEN_DOWN("taken-down");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** Whether the article goes no further. Unchanged is no stop: its revision has gone its way before. */
        public boolean stops() {
            return this == REJECTED || this == TAKEN_DOWN;
        }

        public static Kind ofCode(String code) {
            for (Kind kind : values()) {
                if (kind.code.equals(code)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no step is called " + code);
        }
    }
}
