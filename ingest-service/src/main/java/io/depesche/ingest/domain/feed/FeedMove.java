package io.depesche.ingest.domain.feed;

import io.depesche.ingest.domain.article.CanonicalUrl;
import java.time.Instant;

/**
 * A permanent redirect that was seen and is not proved yet.
 *
 * @param polls in a row that were led there and found a feed
 * @param since the first of them
 */
public record FeedMove(CanonicalUrl to, int polls, Instant since) {}
