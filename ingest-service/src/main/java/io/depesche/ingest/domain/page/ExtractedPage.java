package io.depesche.ingest.domain.page;

import io.depesche.contracts.article.Article.Published;
import io.depesche.ingest.domain.article.CanonicalUrl;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article.
 *
 * @param text paragraphs separated by line breaks; empty if no text was found
 * @param language primary subtag
 * @param canonical the page's own word on its address, not yet trusted
 */
public record ExtractedPage(
        @Nullable String title,
        String text,
        @Nullable Published published,
        @Nullable String language,
        @Nullable CanonicalUrl canonical) {}
