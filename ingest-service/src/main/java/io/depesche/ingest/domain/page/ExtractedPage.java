package io.depesche.ingest.domain.page;

import io.depesche.contracts.article.Article.Published;
import io.depesche.ingest.domain.article.CanonicalUrl;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article.
 *
 * @param text paragraphs separated by line breaks; empty if no text was found
 * @param author as the page's metadata names it
 * @param siteName how the outlet calls itself on the page
 * @param language primary subtag
 * @param canonical the page's own word on its address, not yet trusted
 */
public record ExtractedPage(
        @Nullable String title,
        String text,
        @Nullable Published published,
        @Nullable String author,
        @Nullable String siteName,
        @Nullable String language,
        @Nullable CanonicalUrl canonical) {

    /** A text without a page around it. */
    public static ExtractedPage ofText(String text) {
        return new ExtractedPage(null, text, null, null, null, null, null);
    }
}
