package io.depesche.contracts.article;

import io.depesche.contracts.MissingField;
import io.depesche.contracts.RecordId;

/**
 * Word that an article must no longer be shown, written by store-service on
 * {@link io.depesche.contracts.Topics#ARTICLE_ENRICHED} with the type
 * {@link io.depesche.contracts.Topics#ARTICLE_WITHDRAWN_TYPE}. A tombstone of the same key follows it, so that compaction removes the
 * text as well. It carries nothing of the article but its id.
 *
 * @param id the article's id, equal to the record's key
 * @param revision the last revision that was published
 * @param reason why, as a code such as {@code takedown}
 */
public record ArticleWithdrawn(String id, int revision, String reason) {

    public ArticleWithdrawn {
        MissingField.unless(id, "id");
        MissingField.unless(reason, "reason");
        if (revision < 1) {
            throw new MissingField("revision");
        }
    }

    /** {@code <article id>.r<revision>}. */
    public String recordId() {
        return RecordId.ofRevision(id, revision);
    }
}
