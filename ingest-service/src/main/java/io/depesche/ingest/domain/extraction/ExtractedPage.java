package io.depesche.ingest.domain.extraction;

import io.depesche.contracts.article.Article.Published;
import io.depesche.ingest.domain.article.CanonicalUrl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article.
 *
 * @param text paragraphs separated by line breaks; empty if no text was found
 * @param modified when the page says that it was last changed
 * @param author names only, several separated by commas
 * @param siteName how the outlet calls itself on the page
 * @param language primary subtag
 * @param canonical the page's own word on its address, not yet trusted
 * @param images absolute addresses of the main images, http or https
 */
public record ExtractedPage(
        @Nullable String title,
        String text,
        @Nullable Published published,
        @Nullable Published modified,
        @Nullable String author,
        @Nullable String siteName,
        @Nullable String language,
        @Nullable CanonicalUrl canonical,
        List<String> images)
        implements PageReading {

    public ExtractedPage {
        images = List.copyOf(images);
    }

    /** A text without a page around it. */
    public static ExtractedPage ofText(String text) {
        return new ExtractedPage(null, text, null, null, null, null, null, null, List.of());
    }
}
