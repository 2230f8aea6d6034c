package io.depesche.ingest.domain.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a feed document. Bad input is a value; no document can make it fetch, read a file or run out of the limits. */
public interface FeedParser {

    /** What a document turned out to be. */
    sealed interface Reading {

        /**
         * A feed.
         *
         * @param title the outlet's name, as far as the feed tells
         * @param language primary language subtag, such as {@code de}
         */
        record Feed(@Nullable String title, @Nullable String language, List<FeedEntry> entries) implements Reading {
            public Feed {
                entries = List.copyOf(entries);
            }
        }

        /** No feed, or none that can be read; in words. */
        record Unreadable(String reason) implements Reading {}
    }

    Reading parse(String document);
}
