package io.depesche.nlp.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What can be set: {@code depesche.nlp.*}. */
@ConfigMapping(prefix = "depesche.nlp")
public interface NlpConfig {

    /** Threads that read articles; 0 is one for each core. More than the topic's partitions bring nothing. */
    @WithDefault("0")
    int threads();

    /** Records in work or on their way to the broker. Less than the emitter's buffer (128), which must never be full. */
    @WithDefault("64")
    int inFlight();

    /** Folder of the operator's tables of events, read behind ours; see the how-to on event types. */
    Optional<Path> ontology();

    /** Folder with what the operator adds to the cleaning: rules switched off, rows for tables, lines of sites. */
    Optional<Path> cleaningFolder();

    /** Folder with corrections of identities. */
    Optional<Path> corrections();

    /** A knowledge base, made by {@code ./depesche kb import}, in place of the shipped one. */
    Optional<Path> knowledgeBase();

    /** How long a stop waits for the records in work. */
    @WithDefault("PT8S")
    Duration drain();
}
