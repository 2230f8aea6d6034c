package io.depesche.store.adapter.jdbc;

import io.depesche.store.domain.intake.RecordRefused;
import io.depesche.store.domain.intake.StoreUnavailable;
import java.sql.SQLException;

/**
 * Tells content that the database will never take from a database that cannot take anything now.
 *
 * <p>Only classes 22 (data exception), 23 (constraint violation) and 54 (a limit of the engine) blame the content. Everything else is
 * taken for trouble that passes: 08 connection, 40 deadlock and serialisation, 53 disk or memory full, 57 shutdown or time-out, and
 * also an unknown state or none at all, as a pool time-out has it. Retrying a good record too often costs time; a dead letter too many
 * costs trust.
 */
final class SqlErrors {

    private SqlErrors() {}

    static RuntimeException translated(SQLException e) {
        String state = e.getSQLState();
        if (state != null && blamesContent(state)) {
            return new RecordRefused(state, e);
        }
        return new StoreUnavailable("SQLSTATE " + state, e);
    }

    private static boolean blamesContent(String state) {
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }
}
