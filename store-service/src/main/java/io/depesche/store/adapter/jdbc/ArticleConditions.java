package io.depesche.store.adapter.jdbc;

import io.depesche.store.domain.intake.SearchKeys;
import io.depesche.store.domain.query.ArticleFilter;
import io.depesche.store.domain.query.Cursor;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code WHERE} of a list of articles: constant fragments in a fixed order, and the values for their parameters. Nothing that a
 * caller wrote ever becomes part of the statement's text.
 */
final class ArticleConditions {

    private final List<String> fragments = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    ArticleConditions(ArticleFilter filter) {
        fragments.add("true");
        add("search @@ websearch_to_tsquery('german', ?)", filter.text());
        List<String> keys = keysOf(filter);
        add("keys @> ?::text[]", keys.isEmpty() ? null : ColumnArrays.literal(keys));
        add("happened >= ?", filter.from());
        add("happened < ?", filter.to());
        Cursor after = filter.after();
        if (after != null) {
            add("(arrived, id) < (?, ?)", after.arrived());
            values.add(after.id());
        }
    }

    private static List<String> keysOf(ArticleFilter filter) {
        List<String> keys = new ArrayList<>();
        if (filter.entity() != null) {
            keys.add(SearchKeys.entity(filter.entity()));
        }
        if (filter.source() != null) {
            keys.add(SearchKeys.source(filter.source()));
        }
        if (filter.language() != null) {
            keys.add(SearchKeys.language(filter.language()));
        }
        return keys;
    }

    private void add(String fragment, @Nullable Object value) {
        if (value != null) {
            fragments.add(fragment);
            values.add(value);
        }
    }

    /** The conditions, joined. */
    String sql() {
        return String.join(" AND ", fragments);
    }

    /** Binds the values from a parameter on; returns the index after the last. */
    int bind(PreparedStatement statement, int firstIndex) throws SQLException {
        int index = firstIndex;
        for (Object value : values) {
            bindOne(statement, index++, value);
        }
        return index;
    }

    private static void bindOne(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof Instant moment) {
            statement.setObject(index, moment.atOffset(ZoneOffset.UTC));
        } else {
            statement.setString(index, value.toString());
        }
    }
}
