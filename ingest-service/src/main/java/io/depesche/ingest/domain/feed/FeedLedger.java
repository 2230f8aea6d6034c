package io.depesche.ingest.domain.feed;

import io.depesche.ingest.domain.article.CanonicalUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Port: the feeds and their states. */
public interface FeedLedger {

    /** Makes sure that each of these feeds has a state; known ones keep theirs. */
    void register(Collection<CanonicalUrl> feeds, Instant now);

    /**
     * Takes feeds that are due, for this instance alone. Who takes one and dies loses it when the lease is over.
     *
     * @param among only these
     */
    List<FeedState> claimDue(Collection<CanonicalUrl> among, Instant now, Duration lease, int limit);

    /** Writes a feed's new state and what it brought, in one transaction. Known entries are left alone. */
    void settle(FeedState state, FeedNews news);

    /** All states, for whoever looks after the feeds. */
    List<FeedState> all();
}
