package io.depesche.ingest.domain.syndication;

import org.jspecify.annotations.Nullable;

/**
 * An address at which a feed may be.
 *
 * @param url absolute, http or https
 * @param type media type as the page declares it
 * @param source how sure it is
 */
public record FeedCandidate(
        String url, @Nullable String title, @Nullable String type, Source source) {

    /** Where an address comes from, surest first. */
    public enum Source {
        /** {@code <link rel="alternate">} with the type of a feed */
        DECLARED,
        /** a link on the page that looks like one to a feed */
        LINKED,
        /** a path at which many sites have one; nobody has said that this one does */
        GUESSED
    }
}
