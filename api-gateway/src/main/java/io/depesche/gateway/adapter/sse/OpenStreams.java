package io.depesche.gateway.adapter.sse;

import io.depesche.gateway.config.GatewayConfig;
import io.depesche.gateway.domain.stream.LiveStream;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * All connections of the stream: how many there may be, their heartbeat, and their end when the service stops. Thread-safe.
 */
@ApplicationScoped
public class OpenStreams {

    /** Whether one more may be opened. */
    enum Admission {
        OPEN,
        FULL,
        FULL_FOR_ADDRESS,
        STOPPING
    }

    private final GatewayConfig.Stream config;
    private final MeterRegistry metrics;
    private final Vertx vertx;
    private final LiveStream stream;
    private final Set<StreamConnection> connections = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> perAddress = new HashMap<>();
    private int admitted;
    private boolean stopping;

    OpenStreams(GatewayConfig config, MeterRegistry metrics, Vertx vertx, LiveStream stream) {
        this.config = config.stream();
        this.metrics = metrics;
        this.vertx = vertx;
        this.stream = stream;
    }

    void start(@Observes StartupEvent event) {
        Gauge.builder("news.sse.clients", connections, Set::size)
                .description("open streams")
                .register(metrics);
        stream.whenGrown(() -> connections.forEach(StreamConnection::wake));
        vertx.setPeriodic(
                config.heartbeat().toMillis(), beat -> connections.forEach(c -> c.heartbeat(config.stallLimit())));
    }

    /** Before anything else stops: a stream is a request that never ends, so it must be ended for the service to stop in peace. */
    void drain(@Observes ShutdownDelayInitiatedEvent event) {
        endAll();
    }

    void stop(@Observes ShutdownEvent event) {
        endAll();
    }

    /** Takes a place; whoever gets {@link Admission#OPEN} must give it back with {@link #leave}. */
    synchronized Admission enter(String address) {
        if (stopping) {
            return Admission.STOPPING;
        }
        if (admitted >= config.maxStreams()) {
            return Admission.FULL;
        }
        if (perAddress.getOrDefault(address, 0) >= config.maxStreamsPerAddress()) {
            return Admission.FULL_FOR_ADDRESS;
        }
        perAddress.merge(address, 1, Integer::sum);
        admitted++;
        return Admission.OPEN;
    }

    synchronized void leave(String address) {
        perAddress.computeIfPresent(address, (known, count) -> count == 1 ? null : count - 1);
        admitted--;
    }

    void add(StreamConnection connection) {
        connections.add(connection);
        synchronized (this) {
            if (!stopping) {
                return;
            }
        }
        connection.close(comeBackIn());
    }

    void remove(StreamConnection connection, String why) {
        connections.remove(connection);
        if (!why.isEmpty()) {
            metrics.counter("news.sse.evicted", "why", why).increment();
        }
    }

    private void endAll() {
        synchronized (this) {
            stopping = true;
        }
        connections.forEach(connection -> connection.close(comeBackIn()));
    }

    /** Spread over some seconds, so that the subscribers of a stopped replica do not all come to the next one at once. */
    private Duration comeBackIn() {
        long base = config.retry().toMillis();
        return Duration.ofMillis(base / 2 + ThreadLocalRandom.current().nextLong(base * 2 + 1));
    }
}
