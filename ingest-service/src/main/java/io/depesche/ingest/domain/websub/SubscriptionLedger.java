package io.depesche.ingest.domain.websub;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: the subscriptions. They go with their source. */
public interface SubscriptionLedger {

    Optional<Subscription> ofFeed(String feedId);

    Optional<Subscription> atPath(String path);

    /** Those whose hub is to be asked now. */
    List<Subscription> due(Instant now, int limit);

    /** Writes one, in the place of the source's earlier one. */
    void save(Subscription subscription);

    void drop(String feedId);

    /** Notes a signed push, and has the source polled soon. */
    void pushed(Subscription subscription, Instant now);

    void badlySigned(Subscription subscription);
}
