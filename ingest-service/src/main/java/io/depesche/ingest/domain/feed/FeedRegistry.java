package io.depesche.ingest.domain.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port: the sources that are watched, for whoever looks after them. */
public interface FeedRegistry {

    /** All, in the order of group, title and address. */
    List<WatchedFeed> all();

    /**
     * A page, in the order of the ids: what is added or removed meanwhile neither repeats nor leaves out another one.
     *
     * @param after id of the last one of the page before; {@code null} for the first page
     */
    List<WatchedFeed> page(@Nullable String after, int limit);

    Optional<WatchedFeed> find(String id);

    /** Watches a source from now on: it is asked once, soon. The caller has seen to it that there is no objection. */
    Added add(NewFeed feed);

    /** Changes what is not {@code null}; empty if there is no such source. A new address forgets what was known of the old one. */
    Optional<WatchedFeed> change(String id, FeedChange change);

    /** Stops watching and forgets the source; its articles stay. {@code false} if there is no such source. */
    boolean remove(String id);

    /** Asks a source soon, unless it was asked a short while ago or its server wants to be left alone. */
    Refresh refresh(String id);

    /** What became of a wish to watch. */
    sealed interface Added {

        record Fresh(WatchedFeed feed) implements Added {}

        /** It is watched already, under this address or one that it moved from. */
        record Known(WatchedFeed feed) implements Added {}
    }

    /** What became of a wish to refresh. */
    sealed interface Refresh {

        record Queued() implements Refresh {}

        /** Not before this moment. */
        record TooSoon(Instant until) implements Refresh {}

        /** It is not asked at all in this state. */
        record NotActive(WatchState state) implements Refresh {}

        record Unknown() implements Refresh {}
    }
}
