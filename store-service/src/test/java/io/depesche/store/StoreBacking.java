package io.depesche.store;

import io.depesche.testkit.Servers;
import io.depesche.testkit.Servers.Database;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The broker and the database of the service under test, the database behind a {@link Cable} that a test can cut. The test tokens are
 * given here too, so that {@code application.properties} holds none.
 */
public final class StoreBacking implements QuarkusTestResourceLifecycleManager {

    public static final String TOKEN = "test-service-token";

    private @Nullable Cable cable;

    @Override
    public Map<String, String> start() {
        Database database = Servers.database("store");
        URI server = URI.create(database.jdbcUrl().substring("jdbc:".length()));
        Cable opened = Cable.to(server.getHost(), server.getPort());
        cable = opened;
        return Map.of(
                "kafka.bootstrap.servers",
                Servers.kafkaBootstrapServers(),
                "JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + opened.port() + server.getPath(),
                "DB_USER",
                database.user(),
                "quarkus.datasource.password",
                database.password(),
                "quarkus.datasource.jdbc.acquisition-timeout",
                "2s",
                "depesche.tokens.service",
                TOKEN,
                "quarkus.http.test-port",
                "0");
    }

    @Override
    public void stop() {
        if (cable != null) {
            cable.close();
        }
    }
}
