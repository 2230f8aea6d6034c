package io.depesche.ingest.domain.syndication;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a document turned out to be that was given as a sitemap. */
public sealed interface SitemapReading {

    /** Pages, as the entries of a feed; their titles and dates of publication stand there if it is a news sitemap. */
    record Pages(Feed feed) implements SitemapReading {}

    /** A list of further sitemaps. */
    record Index(List<Part> parts) implements SitemapReading {
        public Index {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One sitemap of an index.
     *
     * @param url absolute, http or https
     */
    record Part(String url, @Nullable Stamp modified) {}

    /** No sitemap; in words, on one line. */
    record Unreadable(String reason) implements SitemapReading {}
}
