package io.depesche.ingest.domain.feed;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.syndication.FeedEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: shows what a source would give, before anyone watches it. Nothing is written. */
public interface FeedTrial {

    /** Asks once, reads, and looks at the page of the first entry. */
    TrialResult tryOut(NewFeed feed);

    /** What came of it. */
    sealed interface TrialResult {

        /**
         * It can be watched.
         *
         * @param url where the answer came from
         * @param format such as {@code rss 2.0}
         * @param entries the first few
         * @param total how many there are
         * @param page what the first entry's page gives; {@code null} without entries
         */
        record Readable(
                CanonicalUrl url,
                String format,
                @Nullable String title,
                @Nullable String language,
                List<FeedEntry> entries,
                int total,
                @Nullable PageSample page)
                implements TrialResult {
            public Readable {
                entries = List.copyOf(entries);
            }
        }

        /**
         * It is a page and no feed.
         *
         * @param candidates addresses of feeds that it names or that are worth a try
         */
        record Page(CanonicalUrl url, List<FeedLink> candidates) implements TrialResult {
            public Page {
                candidates = List.copyOf(candidates);
            }
        }

        /** Nothing to be had, in words. */
        record Failed(String reason) implements TrialResult {}
    }

    /**
     * The page of the first entry.
     *
     * @param title {@code null} if it has none, or was not read
     * @param text its beginning
     * @param characters length of the whole text
     * @param problem why it gives no article, in words; {@code null} if it does
     */
    record PageSample(
            CanonicalUrl url,
            @Nullable String title,
            @Nullable String text,
            int characters,
            @Nullable String problem) {}

    /**
     * A feed that a page points to.
     *
     * @param guessed whether the page does not name it and only its kind of address is common
     */
    record FeedLink(CanonicalUrl url, @Nullable String title, boolean guessed) {}
}
