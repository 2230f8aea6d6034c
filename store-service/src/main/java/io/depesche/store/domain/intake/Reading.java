package io.depesche.store.domain.intake;

import io.depesche.contracts.UnreadableRecord.Reason;

/** What a record of the enriched topic turned out to be. Each holds its record, because its offset counts whatever it is. */
public sealed interface Reading {

    IncomingRecord record();

    /** A revision of an article. */
    record Revision(IncomingRecord record, ArticleRevision revision) implements Reading {}

    /**
     * An article is withdrawn: nothing of its content stays, and no later record of it is stored. The word says so, and so does its
     * tombstone, which is all that compaction leaves.
     */
    record Withdrawn(IncomingRecord record, Withdrawal withdrawal) implements Reading {

        boolean isTombstone() {
            return record.value() == null;
        }
    }

    /**
     * A record that no retry will make readable.
     *
     * @param message starts with the reason's code and holds no article text
     */
    record Rejection(IncomingRecord record, Reason reason, String message) implements Reading {}
}
