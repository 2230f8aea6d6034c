package io.depesche.ingest.domain.extraction;

import io.depesche.ingest.domain.article.CanonicalUrl;
import org.jspecify.annotations.Nullable;

/** Gets the article out of a page. Pure: no clock, nothing fetched; any text is accepted and none makes it fail. */
public interface PageExtractor {

    /**
     * Reads HTML, a whole page or a fragment.
     *
     * @param url where it came from, to resolve links; {@code null} if nobody knows
     */
    PageReading extract(String html, @Nullable CanonicalUrl url);
}
