package io.depesche.gateway.config;

import io.depesche.gateway.domain.stream.LiveStream;
import io.depesche.gateway.domain.stream.Subscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Wires the domain; what the settings say about each other is checked here, so that a wrong one stops the start. */
@ApplicationScoped
class DomainObjects {

    @Produces
    @Singleton
    LiveStream liveStream(GatewayConfig config) {
        GatewayConfig.Stream stream = config.stream();
        require(stream.keptRecords() > 0, "kept-records must be positive");
        require(stream.lookBack() >= 0, "look-back must not be negative");
        require(stream.keptAtStart() >= 0, "kept-at-start must not be negative");
        require(
                stream.rememberedIds() >= Math.max(1, stream.lookBack()),
                "remembered-ids must be at least look-back (" + stream.lookBack() + ")");
        return new LiveStream(new LiveStream.Bounds(stream.keptRecords(), stream.keptBytes(), stream.rememberedIds()));
    }

    @Produces
    @Singleton
    Subscriber.Limits subscriberLimits(GatewayConfig config) {
        return new Subscriber.Limits(config.stream().lookBack(), config.stream().maxLag());
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("depesche.gateway.stream." + what);
        }
    }
}
