package io.depesche.ingest.domain.fetch;

import io.depesche.ingest.domain.article.CanonicalUrl;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The origins that may be fetched at all. What is not listed is refused before any connection and before its name is resolved, so an
 * entry of a feed can never make this service call an address inside its own network.
 */
public final class AllowedOrigins {

    private final Set<String> origins;

    /**
     * Reads the list at start.
     *
     * @param origins such as {@code http://127.0.0.1:8084}; empty: nothing may be fetched
     * @throws IllegalArgumentException if one is no origin: a misspelt line must not silently close, or open, a door
     */
    public AllowedOrigins(Collection<String> origins) {
        this.origins = origins.stream().map(AllowedOrigins::origin).collect(Collectors.toUnmodifiableSet());
    }

    public boolean allow(CanonicalUrl url) {
        return origins.contains(url.origin());
    }

    private static String origin(String given) {
        CanonicalUrl url = CanonicalUrl.parse(given);
        if (url == null || !url.value().equals(url.origin() + "/")) {
            throw new IllegalArgumentException("expected an origin like https://news.example but found: " + given);
        }
        return url.origin();
    }
}
