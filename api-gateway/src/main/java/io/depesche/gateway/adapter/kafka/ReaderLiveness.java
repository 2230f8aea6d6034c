package io.depesche.gateway.adapter.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Down only if the reader's thread is gone, which a restart cures. A broker that is away is no reason to restart. */
@Liveness
@ApplicationScoped
class ReaderLiveness implements HealthCheck {

    private final EnrichedTopicReader reader;

    ReaderLiveness(EnrichedTopicReader reader) {
        this.reader = reader;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("topic-reader")
                .status(reader.isAlive())
                .build();
    }
}
