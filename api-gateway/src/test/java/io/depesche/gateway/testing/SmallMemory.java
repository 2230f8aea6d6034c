package io.depesche.gateway.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A gateway that keeps so little that every test meets the edges: replay, slow subscribers, limits. */
public final class SmallMemory implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "depesche.gateway.stream.kept-records", "40",
                "depesche.gateway.stream.kept-at-start", "10",
                "depesche.gateway.stream.look-back", "60",
                "depesche.gateway.stream.max-lag", "20",
                "depesche.gateway.stream.max-streams-per-address", "4",
                "depesche.gateway.stream.heartbeat", "PT0.3S",
                "depesche.gateway.stream.stall-limit", "PT60S",
                "depesche.gateway.stream.topic-check", "PT1S",
                "depesche.gateway.connect-timeout", "PT0.5S",
                "depesche.gateway.read-timeout", "PT1S");
    }
}
