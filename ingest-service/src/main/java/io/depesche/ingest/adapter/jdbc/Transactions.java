package io.depesche.ingest.adapter.jdbc;

import io.depesche.ingest.domain.storage.StorageFailed;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs a piece of work in one transaction: all of it becomes true, or nothing does. */
public final class Transactions {

    private final DataSource dataSource;

    public Transactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Work on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Commits what the work did.
     *
     * @throws StorageFailed if the database failed; nothing was written then
     */
    <T> T run(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw new StorageFailed(e);
        }
    }

    /** The same for work that has nothing to hand back. */
    void perform(Action action) {
        run(connection -> {
            action.on(connection);
            return true;
        });
    }

    /** Work on a connection without a result. */
    @FunctionalInterface
    interface Action {
        void on(Connection connection) throws SQLException;
    }

    private static void rollBack(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
