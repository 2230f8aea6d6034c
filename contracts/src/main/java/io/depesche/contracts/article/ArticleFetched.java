package io.depesche.contracts.article;

import io.depesche.contracts.MissingField;
import io.depesche.contracts.RecordId;

/**
 * An article as it came in, before any machine has read it: value of {@link io.depesche.contracts.Topics#ARTICLE_FETCHED}, written by
 * ingest-service, read by nlp-service.
 *
 * @param revision 1 for the first text of an article, one more for each changed text
 * @param article what the source says about it; language and credits are not known yet
 * @param text the raw text, never normalised
 */
public record ArticleFetched(int revision, Article article, String text) {

    public ArticleFetched {
        MissingField.unless(article, "article");
        MissingField.unless(text, "text");
        if (revision < 1) {
            throw new MissingField("revision");
        }
    }

    /** {@code <article id>.r<revision>}. */
    public String recordId() {
        return RecordId.ofRevision(article.id(), revision);
    }
}
