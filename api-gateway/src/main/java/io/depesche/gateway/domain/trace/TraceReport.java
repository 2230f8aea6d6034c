package io.depesche.gateway.domain.trace;

import java.util.List;

/** What one service knows of an article. */
public sealed interface TraceReport {

    /** Its steps, in the order in which they happened; none if it has never heard of the article. */
    record Known(List<TraceStep> steps) implements TraceReport {}

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
