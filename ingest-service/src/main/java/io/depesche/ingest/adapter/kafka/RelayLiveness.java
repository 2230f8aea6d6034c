package io.depesche.ingest.adapter.kafka;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Down only when the relay's thread has died, which a restart cures. A broker or a database that is away is no reason to restart this
 * service: that is readiness, which Quarkus checks for both.
 */
@Liveness
public class RelayLiveness implements HealthCheck {

    private final OutboxRelay relay;

    RelayLiveness(OutboxRelay relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox relay").status(relay.isAlive()).build();
    }
}
