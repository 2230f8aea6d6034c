package io.depesche.store.adapter.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * DOWN when a consuming stream has ended although nobody stopped it: the process would stay up and do nothing, and only a restart helps.
 * A broker or a database that is away is no reason: the streams wait for them.
 */
@Liveness
@ApplicationScoped
public class StreamLiveness implements HealthCheck {

    private final EnrichedConsumer enriched;
    private final DeadLetterConsumer deadLetters;

    StreamLiveness(EnrichedConsumer enriched, DeadLetterConsumer deadLetters) {
        this.enriched = enriched;
        this.deadLetters = deadLetters;
    }

    @Override
    public HealthCheckResponse call() {
        boolean ended = enriched.hasEnded() || deadLetters.hasEnded();
        return HealthCheckResponse.named("consuming streams").status(!ended).build();
    }
}
