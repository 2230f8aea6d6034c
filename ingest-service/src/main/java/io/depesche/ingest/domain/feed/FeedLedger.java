package io.depesche.ingest.domain.feed;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.fetch.Claim;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: what is remembered of the sources between two polls. */
public interface FeedLedger {

    /** Takes active sources that are due, the longest waiting first, at most one of each host, for this instance alone. */
    List<FeedState> claimDue(Claim claim);

    /**
     * Writes a source's new state and what it brought, in one transaction. Known entries are left alone. A source that was removed
     * meanwhile stays removed, and an operator's changes stay made.
     *
     * @param hold keeps a whole host from being asked; {@code null} for none
     */
    void settle(FeedState state, FeedNews news, @Nullable HostHold hold);

    default void settle(FeedState state, FeedNews news) {
        settle(state, news, null);
    }

    /** Keeps a whole host from being asked for a while. */
    void hold(HostHold hold);

    /** A host that wants to be left alone. */
    record HostHold(String host, Instant until) {}

    /** How many of these are not known yet. */
    int unknown(FeedNews news);

    /** Whether another source is asked at this address. */
    boolean isWatched(CanonicalUrl url, String exceptId);

    /** Frees what this instance had claimed before it died. */
    void release(String by, Instant now);

    /** Sources that are due and when they became so, the longest waiting first. */
    List<String> overdue(Instant now);

    /** Sets when sources are asked next: parallel lists. */
    void postpone(List<String> ids, List<Instant> until);
}
