package io.depesche.store.domain.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article in full.
 *
 * @param bytes the record as it came, JSON
 * @param revisions all revisions that are stored, the latest first
 */
public record StoredArticle(byte[] bytes, List<RevisionLine> revisions) {

    /**
     * One revision.
     *
     * @param sha256 hash of its raw text
     */
    public record RevisionLine(
            int revision,
            @Nullable String fetched,
            @Nullable String title,
            String sha256) {}
}
