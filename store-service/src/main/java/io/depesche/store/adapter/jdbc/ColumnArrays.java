package io.depesche.store.adapter.jdbc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Binds rows to a statement column by column, one array a column, for {@code SELECT … FROM unnest(?, ?, …)}: one statement and one
 * round trip for a whole batch, with the same SQL text whatever its size. Columns are bound as text and cast in the statement.
 *
 * @param <T> type of a row
 */
final class ColumnArrays<T> {

    private final Connection connection;
    private final PreparedStatement statement;
    private final List<T> rows;
    private int index;

    /** @param firstIndex index of the first array among the statement's parameters */
    ColumnArrays(Connection connection, PreparedStatement statement, int firstIndex, List<T> rows) {
        this.connection = connection;
        this.statement = statement;
        this.index = firstIndex;
        this.rows = rows;
    }

    /** Binds the next column; values are written as {@link Object#toString} does. */
    ColumnArrays<T> text(Function<T, @Nullable Object> column) throws SQLException {
        @Nullable String[] values = new @Nullable String[rows.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = column.apply(rows.get(i));
            values[i] = value == null ? null : value.toString();
        }
        return bind("text", values);
    }

    /** Binds the next column of bytes. */
    ColumnArrays<T> bytes(Function<T, byte @Nullable []> column) throws SQLException {
        byte @Nullable [][] values = new byte[rows.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        return bind("bytea", values);
    }

    private ColumnArrays<T> bind(String type, @Nullable Object[] values) throws SQLException {
        Array array = connection.createArrayOf(type, values);
        statement.setArray(index++, array);
        return this;
    }

    /** An array within a column, as PostgreSQL writes it: {@code {"a","b \"c\""}}. */
    static String literal(Collection<?> items) {
        StringJoiner literal = new StringJoiner(",", "{", "}");
        for (Object item : items) {
            literal.add('"' + item.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        }
        return literal.toString();
    }
}
