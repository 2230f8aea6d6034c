package io.depesche.ingest.domain.feed;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.syndication.Reading;
import org.jspecify.annotations.Nullable;

/** Reads what stands at a source's address, by its kind. */
@FunctionalInterface
public interface SourceReader {

    /**
     * Reads a document.
     *
     * @param foundAt where it came from in the end, for relative links
     */
    Reading read(FeedSource source, byte[] document, @Nullable String contentType, CanonicalUrl foundAt);
}
