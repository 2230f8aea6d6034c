package io.depesche.ingest.domain.page;

import io.depesche.contracts.article.Article.Published;
import io.depesche.ingest.domain.article.Candidate;
import io.depesche.ingest.domain.article.CanonicalUrl;
import org.jspecify.annotations.Nullable;

/** A page that a feed points to, with what the feed says about the article on it. */
public record SeenPage(CanonicalUrl feed, CanonicalUrl url, EntryFacts facts) {

    /** Id of the article on the page, unless the page itself names another address for it. */
    public String articleId() {
        return Candidate.articleId(url);
    }

    /**
     * What the entry says.
     *
     * @param outletName the feed's title
     * @param fingerprint changes when the feed says something new about the entry; the page is then visited at once
     * @param note for the trace: what of the entry could not be used
     * @param ownText text that the feed itself carries, if it is long enough for an article; serves where a robots.txt closes the page
     */
    public record EntryFacts(
            @Nullable String title,
            @Nullable Published published,
            @Nullable String language,
            @Nullable String outletName,
            String fingerprint,
            @Nullable String note,
            @Nullable String ownText) {}
}
