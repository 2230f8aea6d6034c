package io.depesche.store.domain.query;

import io.depesche.contracts.Topics;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One step on an article's way, as far as this service knows it.
 *
 * @param step {@code enriched}, {@code stored}, {@code dead-letter} or {@code erased}
 * @param service the service that took the step
 * @param outcome {@code ok} or {@code stopped}
 * @param at ISO 8601
 * @param topic with partition and offset: where the record stands
 */
public record TraceStep(
        String step,
        String service,
        String outcome,
        @Nullable String at,
        @Nullable Integer revision,
        @Nullable String detail,
        @Nullable String topic,
        @Nullable Integer partition,
        @Nullable Long offset) {

    /** In the order in which the steps were taken. */
    public static final Comparator<TraceStep> BY_TIME =
            Comparator.comparing(TraceStep::at, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** nlp-service has written the enriched record. */
    public static TraceStep enriched(
            String at, int revision, String pipeline, String topic, int partition, long offset) {
        return new TraceStep(
                "enriched", Topics.NLP, "ok", at, revision, "pipeline " + pipeline, topic, partition, offset);
    }

    /** The rows were committed. */
    public static TraceStep stored(String at, int revision, String topic, int partition, long offset) {
        return new TraceStep("stored", Topics.STORE, "ok", at, revision, null, topic, partition, offset);
    }

    /** The article was withdrawn, and every row of it is gone. */
    public static TraceStep erased(String at, int revision, String reason) {
        return new TraceStep("erased", Topics.STORE, "stopped", at, revision, reason, null, null, null);
    }

    /** A consumer could not process the record; it waits on a dead-letter topic. */
    public static TraceStep deadLetter(
            String service, String at, String reason, String topic, int partition, long offset) {
        return new TraceStep("dead-letter", service, "stopped", at, null, reason, topic, partition, offset);
    }
}
