package io.depesche.ingest.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What can be set. The environment variables that operators use stand beside the keys in {@code application.properties}. */
@ConfigMapping(prefix = "depesche.ingest")
public interface IngestConfig {

    Tokens tokens();

    /** Addresses of feeds that are added to the watched sources at the start; from then on they are managed like all others. */
    Optional<List<String>> feeds();

    /** Name of this instance among several on one database; the same after a restart, so that it takes up what it had begun. */
    @WithDefault("${HOSTNAME:ingest}")
    String instance();

    Fetch fetch();

    Poll poll();

    Relay relay();

    /**
     * What callers show. The check itself is in http-edge; the tokens stand here so that the service refuses to start without them,
     * instead of refusing every caller later.
     */
    interface Tokens {

        /** Of whoever hands in articles. */
        String ingest();

        /** Of the other services. */
        String service();
    }

    /** How feeds and pages are fetched. */
    interface Fetch {

        /** Origins that may be fetched, such as {@code http://127.0.0.1:8084}; nothing else is. */
        Optional<List<String>> allowedOrigins();

        /** Time for one fetch as a whole. */
        @WithDefault("PT20S")
        Duration deadline();

        /** How we call ourselves; a server's operator must be able to see who asks. */
        @WithDefault("Depesche/0.1 (news reader)")
        String userAgent();

        /** Fetches at the same time. */
        @WithDefault("8")
        int parallel();
    }

    /** When feeds and pages are asked. */
    interface Poll {

        /** Time between two polls of a feed. */
        @WithDefault("PT60S")
        Duration interval();

        /** Shortest time between a poll and the next one that someone asks for. */
        @WithDefault("PT60S")
        Duration refreshGap();

        /** A page is visited again after this many polls at the earliest. */
        @WithDefault("3")
        int pageEveryPolls();

        /** How long a page is visited again at all, to find silent edits. */
        @WithDefault("P2D")
        Duration watchPages();
    }

    /** How the outbox is emptied. */
    interface Relay {

        /** Records of one transaction. */
        @WithDefault("200")
        int batch();
    }
}
