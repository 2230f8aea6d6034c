package io.depesche.ingest.domain.feed;

import io.depesche.ingest.domain.article.CanonicalUrl;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source as operators see it.
 *
 * @param givenUrl as it was first named; the id is made of it
 * @param url where it is asked now
 * @param title an operator's or else the document's own
 * @param ownTitle whether the title is an operator's
 * @param keepDays days that its articles are kept; {@code null}: the service's own limit
 */
public record WatchedFeed(
        String id,
        CanonicalUrl givenUrl,
        CanonicalUrl url,
        SourceKind kind,
        @Nullable String selector,
        @Nullable String title,
        boolean ownTitle,
        @Nullable String group,
        WatchState state,
        @Nullable Integer keepDays,
        Instant added,
        FeedHealth health) {}
