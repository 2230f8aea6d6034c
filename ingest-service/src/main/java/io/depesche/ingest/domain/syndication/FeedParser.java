package io.depesche.ingest.domain.syndication;

import io.depesche.ingest.domain.article.CanonicalUrl;
import org.jspecify.annotations.Nullable;

/** Reads a feed document. Bad input is a value; no document can make it fetch, read a file or run out of the limits. */
public interface FeedParser {

    /** The largest document that is read, unzipped; real feeds of large houses have up to 4 MB. */
    int MAX_BYTES = 10_000_000;

    /**
     * Reads a document.
     *
     * @param contentType header of the answer that brought it; what it says about the format is not believed
     * @param address where it was found, for relative links
     */
    Reading parse(byte[] document, @Nullable String contentType, @Nullable CanonicalUrl address);
}
