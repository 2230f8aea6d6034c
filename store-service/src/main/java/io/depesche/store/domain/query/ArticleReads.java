package io.depesche.store.domain.query;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of the stored articles. Of a withdrawn one only that it was erased. All methods throw {@link
 * io.depesche.store.domain.intake.StoreUnavailable} while the database does not answer.
 */
public interface ArticleReads {

    /** Lists articles, newest arrival first. */
    ArticlePage list(ArticleFilter filter);

    /**
     * An article in full.
     *
     * @param revision the wanted revision, or {@code null} for the latest
     */
    Optional<StoredArticle> find(String id, @Nullable Integer revision);

    /** What this service did with each revision of an article; empty if it never saw one. */
    List<TraceStep> steps(String id);
}
