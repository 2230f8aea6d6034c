package io.depesche.contracts;

import io.depesche.contracts.Topic.Cleanup;
import java.time.Duration;
import java.util.List;

/**
 * Every topic of the pipeline, in the order of the flow. The launcher creates them from this list; the Kubernetes manifests and the
 * AsyncAPI document are compared with it by a test.
 */
public final class Topics {

    /** Articles as fetched; ingest-service to nlp-service. A null value here is a dead letter, not a tombstone. */
    public static final String ARTICLE_FETCHED = "news.article.fetched.v1";

    /** Articles cleaned and read; nlp-service to store-service, the gateway and anyone. */
    public static final String ARTICLE_ENRICHED = "news.article.enriched.v1";

    /** <b>The enriched-event topic</b>: who did what to whom, by which sources, disputed where. */
    public static final String EVENT_ENRICHED = "news.event.enriched.v1";

    /** Stories: which articles belong together. */
    public static final String STORY_UPDATED = "news.story.updated.v1";

    /**
     * CloudEvents type of a withdrawn article. ingest-service writes it behind the article's own records, nlp-service passes it on in
     * their order, store-service has erased what it held and writes the tombstone behind it.
     */
    public static final String ARTICLE_WITHDRAWN_TYPE = "news.article.withdrawn.v1";

    /** Names of the services as they stand in {@code ce_source} and in dead-letter topics. */
    public static final String INGEST = "ingest-service";

    public static final String NLP = "nlp-service";
    public static final String STORE = "store-service";
    public static final String GATEWAY = "api-gateway";

    /** Dead letters of nlp-service: fetched records that it could not read. */
    public static final String FETCHED_DEAD_LETTERS = deadLetters(ARTICLE_FETCHED, "nlp");

    /** Dead letters of store-service: enriched records that it could not store. */
    public static final String ENRICHED_DEAD_LETTERS = deadLetters(ARTICLE_ENRICHED, "store");

    private static final Duration THREE_DAYS = Duration.ofDays(3);
    private static final Duration FOURTEEN_DAYS = Duration.ofDays(14);

    /** All topics, dead-letter topics included. */
    public static final List<Topic> ALL = List.of(
            new Topic(ARTICLE_FETCHED, 3, Cleanup.OLD_RECORDS, THREE_DAYS, List.of(INGEST), List.of(NLP)),
            new Topic(
                    ARTICLE_ENRICHED,
                    3,
                    Cleanup.LAST_OF_EACH_KEY_WHILE_YOUNG,
                    FOURTEEN_DAYS,
                    List.of(NLP, STORE),
                    List.of(STORE, GATEWAY)),
            new Topic(EVENT_ENRICHED, 3, Cleanup.LAST_OF_EACH_KEY, FOURTEEN_DAYS, List.of(STORE), List.of(GATEWAY)),
            new Topic(STORY_UPDATED, 3, Cleanup.LAST_OF_EACH_KEY, FOURTEEN_DAYS, List.of(STORE), List.of(GATEWAY)),
            new Topic(FETCHED_DEAD_LETTERS, 1, Cleanup.OLD_RECORDS, THREE_DAYS, List.of(NLP), List.of(STORE)),
            new Topic(ENRICHED_DEAD_LETTERS, 1, Cleanup.OLD_RECORDS, THREE_DAYS, List.of(STORE), List.of(STORE)));

    private Topics() {}

    /**
     * Name of the topic that holds what a consumer could not process.
     *
     * @param topic the source topic
     * @param service short name of the consumer: {@code nlp}, {@code store}
     */
    public static String deadLetters(String topic, String service) {
        return topic + "." + service + ".dlq";
    }
}
