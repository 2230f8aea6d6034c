package io.depesche.ingest.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
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

    Drop drop();

    Keep keep();

    /** How long things are kept. What was taken down is remembered for ever. */
    interface Keep {

        /** Days that articles are kept whose source says nothing itself; absent: for ever. */
        Optional<Integer> articleDays();

        /** Texts, to tell what a revision changes and what repeats a text; at least the 14 days within which copies are looked for. */
        @WithDefault("P30D")
        Duration texts();

        /** Entries that are in no feed any more, since they were last in one. */
        @WithDefault("P30D")
        Duration pages();

        /** Steps of traces. */
        @WithDefault("P90D")
        Duration traces();

        /** Time between two looks for what is old. */
        @WithDefault("PT10M")
        Duration every();
    }

    /** Files that people put somewhere. */
    interface Drop {

        /** The folder to watch; absent: none. */
        Optional<Path> folder();
    }

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
        @WithDefault("24")
        int parallel();

        /** Pause between two requests to the same host; never two at the same time. */
        @WithDefault("PT1S")
        Duration pause();
    }

    /** When feeds and pages are asked. */
    interface Poll {

        /** Time between two polls of a source until its own rhythm is known; of one's own hosts, always. */
        @WithDefault("PT15M")
        Duration interval();

        /** No source is polled more often, however fast it is. */
        @WithDefault("PT5M")
        Duration minInterval();

        /** No source is polled less often, however slow it is, unless its server or document asks for it. */
        @WithDefault("PT6H")
        Duration maxInterval();

        /**
         * Hosts of one's own, such as {@code 127.0.0.1:8084}: polled at {@link #interval}, without a pause between requests. For tests
         * and for the sample feed.
         */
        Optional<List<String>> ownHosts();

        /** A source that answers 404 for so long is disabled. */
        @WithDefault("P14D")
        Duration missingFor();

        /** How long a permanent redirect must have been seen before the source's address is changed. */
        @WithDefault("P2D")
        Duration moveProof();

        /** How many polls must have been led there. */
        @WithDefault("3")
        int moveProofPolls();

        /**
         * Public address that leads to this service's {@code /websub}, such as {@code https://news.example/websub}. Without it hubs
         * cannot reach us, and sources are only polled.
         */
        Optional<String> websubCallback();

        /** Whether an answer 429 keeps all sources and pages of the host from being asked, and not the one source alone. */
        @WithDefault("true")
        boolean holdHosts();

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
