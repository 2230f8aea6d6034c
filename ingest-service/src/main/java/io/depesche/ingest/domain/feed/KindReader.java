package io.depesche.ingest.domain.feed;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.syndication.FeedParser;
import io.depesche.ingest.domain.syndication.LinkPage;
import io.depesche.ingest.domain.syndication.LinkSelector;
import io.depesche.ingest.domain.syndication.NewsSitemap;
import io.depesche.ingest.domain.syndication.Reading;
import io.depesche.ingest.domain.syndication.SitemapReading;
import org.jspecify.annotations.Nullable;

/**
 * Reads a feed document, a page of links or a sitemap, as the source says. An index of sitemaps is followed to a few of them. Stateless.
 */
public final class KindReader implements SourceReader {

    private final FeedParser feeds;
    private final SitemapIndex index;

    public KindReader(FeedParser feeds, SitemapIndex index) {
        this.feeds = feeds;
        this.index = index;
    }

    @Override
    public Reading read(FeedSource source, byte[] document, @Nullable String contentType, CanonicalUrl foundAt) {
        return switch (source.kind()) {
            case FEED -> feeds.parse(document, contentType, foundAt);
            case LINKS -> LinkPage.read(document, contentType, foundAt, LinkSelector.of(source.selector()));
            case SITEMAP -> sitemap(document, contentType, foundAt);
        };
    }

    private Reading sitemap(byte[] document, @Nullable String contentType, CanonicalUrl foundAt) {
        return switch (NewsSitemap.read(document, contentType, foundAt)) {
            case SitemapReading.Pages pages -> pages.feed();
            case SitemapReading.Index parts -> index.follow(parts.parts(), foundAt);
            case SitemapReading.Unreadable unreadable -> new Reading.Unreadable(unreadable.reason());
        };
    }
}
