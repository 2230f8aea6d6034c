package io.depesche.gateway.domain.trace;

import java.util.concurrent.CompletionStage;

/** Finds an article's trace by the address that a feed or a browser shows. Implemented by an adapter; it never fails. */
public interface TraceIndex {

    CompletionStage<Match> find(String address);

    /** What came of the search. */
    sealed interface Match {

        record Article(String id) implements Match {}

        /** No entry with this address was ever seen. */
        record Nothing() implements Match {}

        /** The service that could tell did not answer. */
        record Silent() implements Match {}
    }
}
