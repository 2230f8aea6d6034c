package io.depesche.store.config;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.depesche.contracts.WireJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the objects that no framework makes. */
@ApplicationScoped
public class StoreWiring {

    /** The only clock; tests put another in its place. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Answers are written like wire records: absent fields are left out. */
    @Produces
    @Singleton
    ObjectMapper mapper() {
        return WireJson.mapper();
    }
}
