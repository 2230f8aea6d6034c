package io.depesche.testkit;

import io.depesche.testkit.Servers.Database;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives a Quarkus test the broker and, if it names one, a database:
 *
 * <pre>
 * &#64;WithTestResource(value = BackingServers.class, scope = TestResourceScope.GLOBAL,
 *         initArgs = &#64;ResourceArg(name = "database", value = "store"))
 * </pre>
 *
 * <p>It sets {@code kafka.bootstrap.servers}, and with a database {@code JDBC_URL}, {@code DB_USER} and
 * {@code quarkus.datasource.password}: the same names that the launcher and the deployment use.
 */
public final class BackingServers implements QuarkusTestResourceLifecycleManager {

    private @Nullable String database;

    @Override
    public void init(Map<String, String> initArgs) {
        database = initArgs.get("database");
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> configuration = new HashMap<>();
        configuration.put("kafka.bootstrap.servers", Servers.kafkaBootstrapServers());
        if (database != null) {
            Database made = Servers.database(database);
            configuration.put("JDBC_URL", made.jdbcUrl());
            configuration.put("DB_USER", made.user());
            configuration.put("quarkus.datasource.password", made.password());
        }
        return configuration;
    }

    /** Nothing: the servers are shared by all tests of the JVM and end with it. */
    @Override
    public void stop() {}
}
