package io.depesche.store.config;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses to start without the token that callers of the private API must show: a service that answers nobody would look healthy. The
 * database's password is asked for by the database, when the schema is migrated.
 */
@ApplicationScoped
public class RequiredSecrets {

    private static final String TOKEN = "depesche.tokens.service";

    private final Config config;

    RequiredSecrets(Config config) {
        this.config = config;
    }

    /** Before the first record is read. */
    void check(@Observes @Priority(1) StartupEvent event) {
        Optional<String> token = config.getOptionalValue(TOKEN, String.class);
        if (token.isEmpty()) {
            throw new IllegalStateException(
                    TOKEN + " is missing: put it into the file that SMALLRYE_CONFIG_LOCATIONS names");
        }
    }
}
