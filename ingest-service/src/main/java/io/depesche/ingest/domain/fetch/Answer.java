package io.depesche.ingest.domain.fetch;

import io.depesche.ingest.domain.article.CanonicalUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says beside its body. Everything in it is the server's word: bounded, but not yet believed.
 *
 * @param finalUrl where the answer came from, after all redirects
 * @param movedTo the same address, if there was at least one redirect and every one was permanent (301 or 308); else {@code null}
 * @param maxAge how long the answer stays fresh by its {@code Cache-Control}; {@code null} without one, or with no-store or no-cache
 * @param retryAfter how long to stay away; a date is turned into a duration by the clock of the fetch, never negative
 * @param links of the {@code Link} headers, the first {@value #MAX_LINKS}
 * @param date the server's own clock
 */
public record Answer(
        CanonicalUrl finalUrl,
        @Nullable CanonicalUrl movedTo,
        @Nullable Duration maxAge,
        @Nullable Duration retryAfter,
        List<Link> links,
        @Nullable Instant date) {

    public static final int MAX_LINKS = 20;

    public Answer {
        links = List.copyOf(links);
    }

    /** An answer that says nothing beside its body. */
    public static Answer from(CanonicalUrl url) {
        return new Answer(url, null, null, null, List.of(), null);
    }

    /**
     * One value of a {@code Link} header (RFC 8288).
     *
     * @param target as it stands there, perhaps relative to {@link #finalUrl}
     * @param rels in lower case
     */
    public record Link(String target, Set<String> rels) {

        public Link {
            rels = Set.copyOf(rels);
        }
    }
}
