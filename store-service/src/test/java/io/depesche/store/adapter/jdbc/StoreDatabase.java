package io.depesche.store.adapter.jdbc;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.depesche.testkit.Servers;
import io.depesche.testkit.Servers.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A real database with the service's schema, for tests of the SQL without the service around it. */
final class StoreDatabase {

    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();

    private StoreDatabase(Database database) {
        dataSource.setUrl(database.jdbcUrl());
        dataSource.setUser(database.user());
        dataSource.setPassword(database.password());
    }

    /** Makes the schema if it is not there, and empties it if it is. */
    static StoreDatabase empty(String name) {
        StoreDatabase database = new StoreDatabase(Servers.database(name));
        Flyway.configure().dataSource(database.dataSource).load().migrate();
        database.execute("TRUNCATE " + String.join(", ", database.tables()));
        return database;
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** Connections that are kept, as a pool keeps them, with their prepared statements. */
    DataSource pooled() {
        AgroalDataSourceConfigurationSupplier settings = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(4)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(dataSource.getUrl())
                                .principal(new NamePrincipal(String.valueOf(dataSource.getUser())))
                                .credential(new SimplePassword(String.valueOf(dataSource.getPassword())))));
        try {
            return AgroalDataSource.from(settings);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** First column of every row, as text. */
    List<String> query(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Every table that the migrations made, whatever they made: a test that lists them forgets one. */
    List<String> tables() {
        return query("SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'flyway%'");
    }

    /** Every row of every table but the offsets, as text. */
    Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : tables()) {
            if (!table.equals("consumer_offsets")) {
                rows.put(table, query("SELECT t::text FROM " + table + " t ORDER BY 1"));
            }
        }
        return rows;
    }
}
