package io.depesche.ingest.domain.article;

import java.time.Instant;

/** Decides whether a text of an article that we know is a new revision. A page that returns to an older text is one: it changed. */
public final class RevisionDecision {

    private RevisionDecision() {}

    /**
     * What is known of an article.
     *
     * @param revision its latest revision
     * @param contentHash {@link ContentHash} of that revision's text
     * @param captured the latest moment at which the article had that text, as far as we know
     */
    public record Known(int revision, String contentHash, Instant captured) {}

    /** Accepted with the next revision, unchanged with the one we have, or older than it. */
    public static Outcome decide(String articleId, Known known, String contentHash, Instant captured) {
        if (known.contentHash().equals(contentHash)) {
            return new Outcome.Unchanged(articleId, known.revision());
        }
        return captured.isBefore(known.captured())
                ? new Outcome.Older(articleId, known.revision())
                : new Outcome.Accepted(articleId, known.revision() + 1);
    }
}
