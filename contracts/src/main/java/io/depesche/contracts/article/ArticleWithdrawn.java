package io.depesche.contracts.article;

import io.depesche.contracts.MissingField;
import io.depesche.contracts.RecordId;

/**
 * Word that an article must no longer be shown, with the type {@link io.depesche.contracts.Topics#ARTICLE_WITHDRAWN_TYPE}: written by
 * ingest-service on {@link io.depesche.contracts.Topics#ARTICLE_FETCHED} and passed on by nlp-service to {@link
 * io.depesche.contracts.Topics#ARTICLE_ENRICHED}, behind the article's own records. A tombstone of the same key follows it there, written
 * by store-service. It carries nothing of the article but its id.
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
