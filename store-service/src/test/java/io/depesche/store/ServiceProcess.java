package io.depesche.store;

import io.depesche.testkit.Servers;
import io.depesche.testkit.Servers.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The packaged service as a process of its own, with a database and consumer groups of its own. */
final class ServiceProcess {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

    private final String name;
    private final Database database;

    /** @param name of its database and consumer groups */
    ServiceProcess(String name) {
        this.name = name;
        this.database = Servers.database(name);
    }

    /**
     * Starts it with the flags of the local stack; returns at once.
     *
     * @param folder for the file with its secrets
     * @param log name of its log below {@code target}
     */
    Process start(Path folder, String log) throws IOException {
        Path secrets = folder.resolve("store.properties");
        Files.writeString(
                secrets,
                "quarkus.datasource.password=" + database.password() + "\ndepesche.tokens.service=" + StoreBacking.TOKEN
                        + "\n");
        ProcessBuilder command = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString());
        command.environment()
                .putAll(Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS", Servers.kafkaBootstrapServers(),
                        "JDBC_URL", database.jdbcUrl(),
                        "DB_USER", database.user(),
                        "SMALLRYE_CONFIG_LOCATIONS", secrets.toString(),
                        "QUARKUS_HTTP_PORT", "0",
                        "MP_MESSAGING_INCOMING_ENRICHED_GROUP_ID", name,
                        "MP_MESSAGING_INCOMING_DEAD_LETTERS_GROUP_ID", name + "-dead-letters"));
        return command.redirectErrorStream(true)
                .redirectOutput(Path.of("target", log).toFile())
                .start();
    }

    /** The one number that a query gives; 0 while the schema is not made yet. */
    int count(String sql) {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            return 0;
        }
    }
}
