package io.depesche.contracts.article;

import io.depesche.contracts.MissingField;
import io.depesche.contracts.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as it came in, before any machine has read it: value of {@link io.depesche.contracts.Topics#ARTICLE_FETCHED}, written by
 * ingest-service, read by nlp-service.
 *
 * @param revision 1 for the first text of an article, one more for each changed text
 * @param article what the source says about it; language and credits are not known yet
 * @param text the raw text, never normalised
 * @param repeated lines of the text that stood in other articles of its site as well; absent where there are none
 */
public record ArticleFetched(
        int revision,
        Article article,
        String text,
        @Nullable List<RepeatedLine> repeated) {

    /** Without anything known about its site. */
    public ArticleFetched(int revision, Article article, String text) {
        this(revision, article, text, null);
    }

    public ArticleFetched {
        MissingField.unless(article, "article");
        MissingField.unless(text, "text");
        if (revision < 1) {
            throw new MissingField("revision");
        }
        repeated = repeated == null ? null : List.copyOf(repeated);
    }

    /** {@code <article id>.r<revision>}. */
    public String recordId() {
        return RecordId.ofRevision(article.id(), revision);
    }
}
