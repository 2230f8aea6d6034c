package io.depesche.nlp.adapter.kafka;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Down only when the stream has ended by itself or a record could not be passed on: a restart cures both. */
@Liveness
public class StreamLiveness implements HealthCheck {

    private final FetchedProcessor processor;

    StreamLiveness(FetchedProcessor processor) {
        this.processor = processor;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("fetched stream")
                .status(!processor.isBroken())
                .build();
    }
}
