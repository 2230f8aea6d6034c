package io.depesche.ingest.domain.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A wish for work that is due. Who takes some and dies loses it when the lease is over, or when the same instance starts again.
 *
 * @param limit how many at most; of each host one at most
 * @param closedHosts hosts that may not be asked now
 * @param by name of the instance
 */
public record Claim(Instant now, Duration lease, int limit, Set<String> closedHosts, String by) {
    public Claim {
        closedHosts = Set.copyOf(closedHosts);
    }
}
