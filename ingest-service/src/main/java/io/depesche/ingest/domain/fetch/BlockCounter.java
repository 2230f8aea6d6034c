package io.depesche.ingest.domain.fetch;

/** Port: counts fetches that the guard or a rule about redirects stopped, as {@code news_ssrf_blocked_total{why}}. */
@FunctionalInterface
public interface BlockCounter {

    void blocked(FetchOutcome.Why why);
}
