package io.depesche.store.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of store-service, all below {@code depesche.store}; the values in force stand in {@code application.properties}. */
@ConfigMapping(prefix = "depesche.store")
public interface StoreConfig {

    /** How long to wait before a batch is tried again while the database or the broker is away. */
    Retry retry();

    /** Bounds of what one query may cost. */
    Queries queries();

    /** How long the stop of a stream waits for its batch in hand; twice this must be less than the time a pod has to stop. */
    @WithDefault("8s")
    Duration drain();

    /** How long things are kept. What was withdrawn is remembered for ever. */
    Keep keep();

    /** Ages at which something is forgotten; a day at least. */
    interface Keep {

        /** Revisions, since a newer one was stored: so long two of them can be compared. The newest is kept for ever. */
        @WithDefault("P365D")
        Duration revisions();

        @WithDefault("P90D")
        Duration deadLetters();

        /** Time between two looks when there is nothing left to do. */
        @WithDefault("PT10M")
        Duration every();
    }

    /** Doubles from the first wait to the longest. */
    interface Retry {

        @WithDefault("100ms")
        Duration first();

        @WithDefault("1s")
        Duration longest();
    }

    /** Limits of the query API. */
    interface Queries {

        @WithDefault("5s")
        Duration timeout();

        @WithDefault("50")
        int pageSize();

        @WithDefault("200")
        int longestPage();
    }
}
