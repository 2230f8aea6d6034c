package io.depesche.store.config;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.depesche.contracts.WireJson;
import io.depesche.store.domain.retention.Housekeeping;
import io.depesche.store.domain.retention.KeepRules;
import io.depesche.store.domain.retention.RetentionLedger;
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

    @Produces
    @Singleton
    Housekeeping housekeeping(StoreConfig config, RetentionLedger ledger) {
        StoreConfig.Keep keep = config.keep();
        return new Housekeeping(new KeepRules(keep.revisions(), keep.deadLetters()), ledger);
    }

    /** Answers are written like wire records: absent fields are left out. */
    @Produces
    @Singleton
    ObjectMapper mapper() {
        return WireJson.mapper();
    }
}
