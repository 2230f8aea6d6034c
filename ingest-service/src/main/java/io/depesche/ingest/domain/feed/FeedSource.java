package io.depesche.ingest.domain.feed;

import io.depesche.ingest.domain.article.CanonicalUrl;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param given the address as first named: the source's own name towards pages and articles
 * @param url where it is asked now
 * @param selector of kind links
 */
public record FeedSource(
        String id,
        CanonicalUrl given,
        CanonicalUrl url,
        SourceKind kind,
        @Nullable String selector) {

    /** A feed at an address that never changed. */
    public static FeedSource of(CanonicalUrl url) {
        return new FeedSource(NewFeed.idOf(url), url, url, SourceKind.FEED, null);
    }

    public FeedSource at(CanonicalUrl moved) {
        return new FeedSource(id, given, moved, kind, selector);
    }
}
