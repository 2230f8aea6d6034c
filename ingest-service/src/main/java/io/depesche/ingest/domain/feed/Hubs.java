package io.depesche.ingest.domain.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Port: hubs that tell us of news, so that we need not ask as often. */
public interface Hubs {

    /** No hub tells us anything. */
    Hubs NONE = new Hubs() {
        @Override
        public boolean announce(FeedSource source, Instant now) {
            return false;
        }

        @Override
        public void named(FeedSource source, @Nullable String hub, @Nullable String topic, Instant now) {}
    };

    /** Whether a hub is telling us of this source's news at present. */
    boolean announce(FeedSource source, Instant now);

    /**
     * A reading of the source named a hub, or none.
     *
     * @param topic the address under which the hub knows the source
     */
    void named(FeedSource source, @Nullable String hub, @Nullable String topic, Instant now);
}
