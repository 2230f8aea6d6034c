package io.depesche.store.domain.deadletter;

import io.depesche.store.domain.query.TraceStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of the dead letters. */
public interface DeadLetterReads {

    /**
     * The newest letters first.
     *
     * @param topic dead-letter topic, or {@code null} for all
     * @param reason reason code, or {@code null} for all
     */
    List<DeadLetterView> list(@Nullable String topic, @Nullable String reason, int limit);

    /** Where records with this key have stopped. */
    List<TraceStep> steps(String articleId);
}
