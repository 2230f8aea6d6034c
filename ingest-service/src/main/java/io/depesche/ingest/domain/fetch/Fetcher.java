package io.depesche.ingest.domain.fetch;

/** Port: fetches one address. Blocks until the answer or the deadline; whatever the other side does, it comes back as a value. */
@FunctionalInterface
public interface Fetcher {

    FetchOutcome fetch(FetchRequest request);
}
