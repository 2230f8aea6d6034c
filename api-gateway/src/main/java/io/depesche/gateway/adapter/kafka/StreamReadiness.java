package io.depesche.gateway.adapter.kafka;

import io.depesche.gateway.domain.stream.LiveStream;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Down until the reader has come to the end of the topic for the first time: before that a subscriber could get repeats. */
@Readiness
@ApplicationScoped
class StreamReadiness implements HealthCheck {

    private final LiveStream stream;

    StreamReadiness(LiveStream stream) {
        this.stream = stream;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("live-stream")
                .status(stream.isReady())
                .withData("position", stream.present().end().toString())
                .build();
    }
}
