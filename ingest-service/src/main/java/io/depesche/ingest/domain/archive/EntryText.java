package io.depesche.ingest.domain.archive;

import io.depesche.contracts.article.Article.Published;
import io.depesche.ingest.domain.article.Candidate;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.article.Outlets;
import io.depesche.ingest.domain.article.PublicationDate;
import io.depesche.ingest.domain.syndication.Feed;
import io.depesche.ingest.domain.syndication.FeedEntry;
import io.depesche.ingest.domain.syndication.Stamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry of a feed as an article of its own, with the text that the feed itself has. */
final class EntryText {

    private EntryText() {}

    /**
     * The candidate; its text is empty if the feed has none.
     *
     * @param summaryFrom characters from which a summary counts as a text
     */
    static Candidate candidate(Feed feed, FeedEntry entry, Instant now, int summaryFrom) {
        CanonicalUrl url = CanonicalUrl.parse(entry.url());
        String summary =
                entry.summaryText() != null && entry.summaryText().length() >= summaryFrom ? entry.summaryText() : "";
        return new Candidate(
                entry.guid(),
                url,
                entry.title(),
                entry.contentText() != null && !entry.contentText().isBlank() ? entry.contentText() : summary,
                published(entry, now),
                Outlets.of(feed.title(), url != null ? url : CanonicalUrl.parse(feed.url())),
                entry.authors().isEmpty() ? null : String.join(", ", entry.authors()),
                feed.primaryLanguage());
    }

    private static @Nullable Published published(FeedEntry entry, Instant now) {
        Stamp moment = entry.dated();
        return moment == null ? null : PublicationDate.ofFeed(moment.value(), moment.zoneGiven(), now);
    }
}
