package io.depesche.ingest.domain.article;

import io.depesche.ingest.domain.article.Outcome.Sameness;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a text of an article that we know is a new revision. A page that returns to an older text is one: it changed. A text
 * from an archive that is older than the newest one we know of is none, whatever it says: archives come in any order.
 */
public final class RevisionDecision {

    private RevisionDecision() {}

    /**
     * What is known of an article.
     *
     * @param revision its latest revision
     * @param contentHash of that revision's text
     * @param coreHash of the same; {@code null} for an article from before it was kept
     * @param captured when the article was last read, with this text
     */
    public record Known(
            int revision, String contentHash, @Nullable String coreHash, Instant captured) {}

    /**
     * Accepted with the next revision, or unchanged with the one we have, or older than it.
     *
     * @param captured when the text was read at its source
     * @param at when it came here
     */
    public static Outcome decide(String articleId, Known known, TextPrint print, Instant captured, Instant at) {
        if (known.contentHash().equals(print.contentHash())) {
            return new Outcome.Unchanged(articleId, known.revision(), Sameness.SAME_TEXT);
        }
        if (print.coreHash().equals(known.coreHash())) {
            return new Outcome.Unchanged(articleId, known.revision(), Sameness.SAME_CORE);
        }
        // Two that come live at the same moment are in the order in which they are decided; neither may be lost.
        boolean archived = captured.isBefore(at);
        return archived && captured.isBefore(known.captured())
                ? new Outcome.Older(articleId, known.revision())
                : new Outcome.Accepted(articleId, known.revision() + 1);
    }
}
