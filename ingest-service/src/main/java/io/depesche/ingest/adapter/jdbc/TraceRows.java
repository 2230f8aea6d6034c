package io.depesche.ingest.adapter.jdbc;

import static io.depesche.ingest.adapter.jdbc.SqlText.setInstant;
import static io.depesche.ingest.adapter.jdbc.SqlText.storable;

import io.depesche.ingest.domain.trace.Step;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of {@code trace_steps}, written inside the transaction of what they tell about. */
final class TraceRows {

    /** End of every insert: a step that happens again replaces the earlier one. */
    static final String REPLACE = """

            ON CONFLICT (article_id, revision, step) DO UPDATE SET at = excluded.at, outcome = excluded.outcome,
                detail = excluded.detail, topic = excluded.topic, "partition" = excluded."partition",
                record_offset = excluded.record_offset""";

    private static final String INSERT = """
            INSERT INTO trace_steps (article_id, revision, step, at, outcome, detail) VALUES (?, ?, ?, ?, ?, ?)""" + REPLACE;

    private static final String SELECT = """
            SELECT step, at, revision, detail, topic, "partition", record_offset
            FROM trace_steps WHERE article_id = ? OR article_id = (SELECT article_id FROM aliases WHERE id = ?)
            ORDER BY at, seq""";

    /** An alias is known by the page of its article. */
    private static final String FEED = """
            SELECT f.id FROM pages p JOIN feeds f ON f.given_url = p.feed_url
            WHERE p.article_id IN (?, (SELECT article_id FROM aliases WHERE id = ?))
            ORDER BY p.first_seen LIMIT 1""";

    private TraceRows() {}

    static void write(Connection connection, String articleId, Step step) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, articleId);
            insert.setInt(2, step.revision());
            insert.setString(3, step.kind().code());
            setInstant(insert, 4, step.at());
            insert.setString(5, step.kind().stops() ? "stopped" : "ok");
            insert.setString(6, storable(step.detail()));
            insert.executeUpdate();
        }
    }

    static List<Step> read(Connection connection, String articleId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, articleId);
            select.setString(2, articleId);
            try (ResultSet rows = select.executeQuery()) {
                List<Step> steps = new ArrayList<>();
                while (rows.next()) {
                    steps.add(step(rows));
                }
                return steps;
            }
        }
    }

    static @Nullable String feedOf(Connection connection, String articleId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FEED)) {
            select.setString(1, articleId);
            select.setString(2, articleId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString("id") : null;
            }
        }
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                Step.Kind.ofCode(row.getString("step")),
                SqlText.requiredInstant(row, "at"),
                row.getInt("revision"),
                row.getString("detail"),
                position(row));
    }

    private static Step.@Nullable Position position(ResultSet row) throws SQLException {
        String topic = row.getString("topic");
        return topic == null ? null : new Step.Position(topic, row.getInt("partition"), row.getLong("record_offset"));
    }
}
