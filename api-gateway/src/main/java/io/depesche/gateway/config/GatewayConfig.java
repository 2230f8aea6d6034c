package io.depesche.gateway.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Everything that can be set in the gateway. Addresses and the token have no default: without them it does not start. */
@ConfigMapping(prefix = "depesche.gateway")
public interface GatewayConfig {

    /** Base address of store-service's private API. */
    URI storeUrl();

    /** Base address of ingest-service's private API. */
    URI ingestUrl();

    /** Shown to both. */
    String serviceToken();

    @WithDefault("PT2S")
    Duration connectTimeout();

    @WithDefault("PT5S")
    Duration readTimeout();

    /** For questions that make ingest-service ask others (a trial has its own limits: a feed and a page) or read all feeds. */
    @WithDefault("PT60S")
    Duration feedTimeout();

    Stream stream();

    /** The live stream. */
    interface Stream {

        /** Records in memory, all partitions together. */
        @WithDefault("5000")
        int keptRecords();

        /** Bytes of values in memory; 48 MiB leave a JVM of 128 MiB room to work. */
        @WithDefault("50331648")
        long keptBytes();

        /** Records of each partition that a start puts into memory, so that subscribers of the last seconds find their place. */
        @WithDefault("1000")
        int keptAtStart();

        /**
         * Offsets before any place in a partition that are searched for duplicates. What nlp-service repeats after a crash is what it
         * had not committed: some hundred records.
         */
        @WithDefault("5000")
        int lookBack();

        /** Record ids of each partition that the reader remembers; at least the look-back. */
        @WithDefault("20000")
        int rememberedIds();

        /** Records that a subscriber may fall behind once it had caught up; then it is cut off and comes back with its cursor. */
        @WithDefault("4000")
        int maxLag();

        /** How long a subscriber may take nothing at all. */
        @WithDefault("PT30S")
        Duration stallLimit();

        /** Bytes that wait in a connection before the gateway stops writing to it. */
        @WithDefault("65536")
        int writeQueueBytes();

        @WithDefault("1000")
        int maxStreams();

        /** Streams from one IPv4 address or one IPv6 /64. */
        @WithDefault("20")
        int maxStreamsPerAddress();

        /** Subscribers that read old records from Kafka at the same time; the others wait for their turn. */
        @WithDefault("24")
        int maxReplays();

        @WithDefault("PT15S")
        Duration heartbeat();

        /** What the gateway tells a subscriber to wait before it comes back. */
        @WithDefault("PT2S")
        Duration retry();

        /** How often the topic is looked at for partitions that were added and for a topic that was made anew. */
        @WithDefault("PT30S")
        Duration topicCheck();
    }
}
