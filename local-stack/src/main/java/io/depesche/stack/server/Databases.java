package io.depesche.stack.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.PGConnection;

/** Makes databases, each with an owner of the same name. Doing it again sets the password and changes nothing else. */
public final class Databases {

    private final String url;
    private final Properties superuser = new Properties();

    /**
     * @param url JDBC address of the server's maintenance database
     * @param user a superuser
     */
    public Databases(String url, String user, String password) {
        this.url = url;
        superuser.setProperty("user", user);
        superuser.setProperty("password", password);
        superuser.setProperty("connectTimeout", "2");
        superuser.setProperty("socketTimeout", "10");
    }

    /** Whether the server answers queries. */
    public boolean answer() {
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /**
     * Makes role and database if they are absent.
     *
     * @param name lower-case letters, digits and underscores: it stands in statements that take no parameters
     */
    public void ensure(String name, String password) throws SQLException {
        if (!name.matches("[a-z][a-z0-9_]{0,40}+")) {
            throw new IllegalArgumentException("no name for a database: " + name);
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
                statement.execute("CREATE ROLE " + name + " LOGIN");
            }
            // The driver hashes the password, so that it cannot turn up in the server's log.
            connection.unwrap(PGConnection.class).alterUserPassword(name, password.toCharArray(), "scram-sha-256");
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + name);
                // Each service sees its own database only.
                statement.execute("REVOKE CONNECT ON DATABASE " + name + " FROM PUBLIC");
            }
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, superuser);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
