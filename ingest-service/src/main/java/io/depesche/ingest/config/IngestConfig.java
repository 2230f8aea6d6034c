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

        /**
         * Origins such as {@code http://127.0.0.1:8084} that may be fetched although they lie in a private network or on another port;
         * the open internet needs no entry.
         */
        Optional<List<String>> allowedOrigins();

        /** Time for one fetch as a whole. */
        @WithDefault("PT20S")
        Duration deadline();

        /** Ports that may be connected to beside 80 and 443. */
        Optional<List<Integer>> ports();

        /** Time from a request to the head of its answer. */
        @WithDefault("PT10S")
        Duration firstByte();

        /** A mail address or a page by which a server's operator reaches whoever runs this; part of the user agent. */
        Optional<String> contact();

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
