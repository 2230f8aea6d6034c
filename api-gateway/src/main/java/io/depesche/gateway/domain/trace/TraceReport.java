package io.depesche.gateway.domain.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one service knows of an article. */
public sealed interface TraceReport {

    /**
     * What it remembers.
     *
     * @param steps in the order in which they happened; none if it has never heard of the article
     * @param feed id of the feed that led to the article, if it knows one
     */
    record Known(List<TraceStep> steps, @Nullable String feed) implements TraceReport {
        public Known(List<TraceStep> steps) {
            this(steps, null);
        }
    }

    /**
     * It did not answer.
     *
     * @param service the service's name
     */
    record Silent(String service) implements TraceReport {}

    static TraceReport nothing() {
        return new Known(List.of());
    }
}
