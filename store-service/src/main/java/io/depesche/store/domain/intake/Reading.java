package io.depesche.store.domain.intake;

import io.depesche.contracts.UnreadableRecord.Reason;

/** What a record of the enriched topic turned out to be. Each holds its record, because its offset counts whatever it is. */
public sealed interface Reading {

    IncomingRecord record();

    /** A revision of an article. */
    record Revision(IncomingRecord record, ArticleRevision revision) implements Reading {}

    /** The announcement that an article is withdrawn; its tombstone follows. */
    record Withdrawal(IncomingRecord record, String articleId) implements Reading {}

    /** A tombstone: every trace of the article's content goes. */
    record Deletion(IncomingRecord record, String articleId) implements Reading {}

    /**
     * A record that no retry will make readable.
     *
     * @param message starts with the reason's code and holds no article text
     */
    record Rejection(IncomingRecord record, Reason reason, String message) implements Reading {}
}
