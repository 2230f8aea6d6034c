package io.depesche.ingest.domain.article;

/** Decides whether a text of an article that we know is a new revision. A page that returns to an older text is one: it changed. */
public final class RevisionDecision {

    private RevisionDecision() {}

    /**
     * What is known of an article.
     *
     * @param revision its latest revision
     * @param contentHash {@link ContentHash} of that revision's text
     */
    public record Known(int revision, String contentHash) {}

    /** Accepted with the next revision, or unchanged with the one we have. */
    public static Outcome decide(String articleId, Known known, String contentHash) {
        return known.contentHash().equals(contentHash)
                ? new Outcome.Unchanged(articleId, known.revision())
                : new Outcome.Accepted(articleId, known.revision() + 1);
    }
}
