package io.depesche.testkit;

import io.depesche.stack.server.Databases;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The broker and the database of this test JVM. Each is started at the first call and ends with the JVM. Thread-safe.
 *
 * <p>{@code -Dtest.backing=docker|embedded|auto} chooses where they come from. {@code auto} (the default) takes Testcontainers where a
 * Docker engine answers, else the servers of local-stack; a line on standard error says which.
 */
public final class Servers {

    private static final String KAFKA = "depesche.testkit.kafka";
    private static final String POSTGRES = "depesche.testkit.postgres";
    private static final String POSTGRES_PASSWORD = "depesche.testkit.postgres.password";
    private static final String DATABASE_PASSWORD = "depesche.testkit.database.";

    /**
     * Quarkus loads test resources in class loaders that come and go, each with its own copy of this class. What was started is
     * therefore noted in the system properties, which all the copies share.
     */
    private static final Properties JVM = System.getProperties();

    /**
     * An interned string is the same object for all the copies too. Not the properties themselves: the JDK locks them when it starts
     * its first child process on another thread, and would wait for us for ever.
     */
    private static final Object LOCK = "io.depesche.testkit.Servers".intern();

    private Servers() {}

    /** Where one service's data is. */
    public record Database(String jdbcUrl, String user, String password) {}

    /** The broker; every topic of the contracts exists. */
    public static String kafkaBootstrapServers() {
        synchronized (LOCK) {
            String running = JVM.getProperty(KAFKA);
            if (running == null) {
                running = Backing.chosen().startKafka();
                JVM.setProperty(KAFKA, running);
            }
            return running;
        }
    }

    /** The database of this name, with a role of the same name as its owner; made if absent, else as earlier tests left it. */
    public static Database database(String name) {
        synchronized (LOCK) {
            if (JVM.getProperty(POSTGRES) == null) {
                Backing.Postgres started = Backing.chosen().startPostgres();
                JVM.setProperty(POSTGRES_PASSWORD, started.password());
                JVM.setProperty(POSTGRES, started.url());
            }
            String server = JVM.getProperty(POSTGRES);
            String key = DATABASE_PASSWORD + name;
            if (JVM.getProperty(key) == null) {
                String password = newPassword();
                ensure(new Databases(server, "postgres", JVM.getProperty(POSTGRES_PASSWORD)), name, password);
                JVM.setProperty(key, password);
            }
            String url = server.substring(0, server.lastIndexOf('/') + 1) + name;
            return new Database(url, name, JVM.getProperty(key));
        }
    }

    private static void ensure(Databases databases, String name, String password) {
        try {
            databases.ensure(name, password);
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " could not be made", e);
        }
    }

    static String newPassword() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
