package io.depesche.store.domain.intake;

import io.depesche.contracts.Topics;
import io.depesche.contracts.UnreadableRecord;
import io.depesche.contracts.UnreadableRecord.Reason;
import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.contracts.article.ArticleWithdrawn;

/**
 * Reads one record of the enriched topic: first step of the intake, before the database is asked. A pure function; a bad record is a
 * {@link Reading.Rejection}, never an exception.
 */
public final class EnrichedReader {

    private EnrichedReader() {}

    public static Reading read(IncomingRecord record) {
        String key = record.key();
        if (key == null) {
            return rejection(record, Reason.NULL_KEY, "expected the article's id");
        }
        if (!ArticleId.isWellFormed(key)) {
            return rejection(record, Reason.WRONG_SCHEMA, "the key is no article id");
        }
        byte[] value = record.value();
        if (value == null) {
            return new Reading.Withdrawn(record, new Withdrawal(key, 1, Withdrawal.TOMBSTONE));
        }
        if (Topics.ARTICLE_WITHDRAWN_TYPE.equals(record.type())) {
            return new Reading.Withdrawn(record, withdrawal(key, value));
        }
        return readArticle(record, key, value);
    }

    /** A word that cannot be read is obeyed all the same: the other mistake would keep a text that must go. */
    private static Withdrawal withdrawal(String key, byte[] value) {
        try {
            ArticleWithdrawn word = WireJson.read(value, ArticleWithdrawn.class);
            return new Withdrawal(key, word.revision(), word.reason());
        } catch (UnreadableRecord e) {
            return new Withdrawal(key, 1, Withdrawal.UNREADABLE);
        }
    }

    private static Reading readArticle(IncomingRecord record, String key, byte[] value) {
        ArticleEnriched article;
        try {
            article = WireJson.read(value, ArticleEnriched.class);
        } catch (UnreadableRecord e) {
            return new Reading.Rejection(record, e.reason(), String.valueOf(e.getMessage()));
        }
        if (!article.article().id().equals(key)) {
            return rejection(record, Reason.WRONG_SCHEMA, "key and article.id differ");
        }
        if (!article.text().offsets().equals(ArticleEnriched.Text.UTF16)) {
            return rejection(record, Reason.WRONG_SCHEMA, "expected text.offsets utf16");
        }
        return new Reading.Revision(record, ArticleRevision.of(article, value, record));
    }

    private static Reading rejection(IncomingRecord record, Reason reason, String detail) {
        return new Reading.Rejection(record, reason, reason.code() + ": " + detail);
    }
}
