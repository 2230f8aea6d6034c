package io.depesche.ingest.domain.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Notices when a server answers 429 and has its whole host left alone for as long as it says. */
public final class HoldingFetcher implements Fetcher {

    /** A server that does not say for how long. */
    private static final Duration WITHOUT_WORD = Duration.ofMinutes(1);

    private static final Duration LONGEST = Duration.ofDays(1);

    private final Fetcher fetcher;
    private final Holds holds;
    private final InstantSource clock;

    public HoldingFetcher(Fetcher fetcher, Holds holds, InstantSource clock) {
        this.fetcher = fetcher;
        this.holds = holds;
        this.clock = clock;
    }

    /** Where it is noted. */
    @FunctionalInterface
    public interface Holds {
        void hold(String host, Instant until);
    }

    @Override
    public FetchOutcome fetch(FetchRequest request) {
        FetchOutcome outcome = fetcher.fetch(request);
        if (outcome instanceof FetchOutcome.Answered answered && answered.status() == 429) {
            Duration told = answered.answer().retryAfter();
            Duration hold = told == null ? WITHOUT_WORD : told.compareTo(LONGEST) < 0 ? told : LONGEST;
            holds.hold(HostGate.hostOf(request.url()), clock.instant().plus(hold));
        }
        return outcome;
    }
}
