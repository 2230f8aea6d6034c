package io.depesche.ingest.adapter.jdbc;

import static io.depesche.ingest.adapter.jdbc.SqlText.setInstant;
import static io.depesche.ingest.adapter.jdbc.SqlText.storable;

import io.depesche.contracts.WireJson;
import io.depesche.ingest.domain.article.Arrival;
import io.depesche.ingest.domain.article.Outcome;
import io.depesche.ingest.domain.article.RevisionDecision;
import io.depesche.ingest.domain.article.RevisionDecision.Known;
import io.depesche.ingest.domain.outbox.OutboxRecord;
import io.depesche.ingest.domain.trace.Step;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Writes one arrival inside a transaction of its caller: the article, its revision, its outbox record and its trace. The row of the
 * article is locked from the first statement on, so arrivals of the same article are decided one after the other, and their outbox ids
 * rise with their revisions.
 */
final class ArticleRows {

    private static final String INSERT_NEW = """
            INSERT INTO articles (id, revision, content_hash, url, external_id, first_fetched, last_fetched)
            VALUES (?, 1, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING""";

    private static final String LOCK_KNOWN =
            "SELECT revision, content_hash, last_fetched FROM articles WHERE id = ? FOR UPDATE";

    private static final String UPDATE_KNOWN =
            "UPDATE articles SET revision = ?, content_hash = ?, last_fetched = ? WHERE id = ?";

    private static final String CONFIRM_KNOWN =
            "UPDATE articles SET last_fetched = greatest(last_fetched, ?) WHERE id = ?";

    /** One statement instead of four: the round trips are what an arrival costs. */
    private static final String INSERT_REVISION = """
            WITH r AS (INSERT INTO revisions (article_id, revision, content_hash, fetched) VALUES (?, ?, ?, ?)),
                 o AS (INSERT INTO outbox (topic, key, revision, headers, payload, created) VALUES (?, ?, ?, ?::jsonb, ?, ?))
            INSERT INTO trace_steps (article_id, revision, step, at, outcome)
            VALUES (?, ?, ?, ?, 'ok'), (?, ?, ?, ?, 'ok')""" + TraceRows.REPLACE;

    private ArticleRows() {}

    static Outcome write(Connection connection, Arrival arrival) throws SQLException {
        Outcome outcome = insert(connection, arrival)
                ? new Outcome.Accepted(arrival.articleId(), 1)
                : RevisionDecision.decide(
                        arrival.articleId(),
                        lockKnown(connection, arrival.articleId()),
                        arrival.contentHash(),
                        arrival.captured());
        if (outcome instanceof Outcome.Accepted accepted) {
            if (accepted.revision() > 1) {
                update(connection, arrival, accepted.revision());
            }
            insertRevision(connection, arrival, accepted.revision());
        } else if (outcome instanceof Outcome.Older older) {
            Step step = Step.of(
                    Step.Kind.OLDER,
                    arrival.at(),
                    older.revision(),
                    "a text captured at " + arrival.captured() + ", before that of this revision; nothing sent");
            TraceRows.write(connection, arrival.articleId(), step);
        } else if (outcome instanceof Outcome.Unchanged unchanged) {
            confirm(connection, arrival);
            Step step = Step.of(
                    Step.Kind.UNCHANGED,
                    arrival.at(),
                    unchanged.revision(),
                    "arrived again with the text of this revision; nothing sent");
            TraceRows.write(connection, arrival.articleId(), step);
        }
        return outcome;
    }

    private static boolean insert(Connection connection, Arrival arrival) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_NEW)) {
            insert.setString(1, arrival.articleId());
            insert.setString(2, arrival.contentHash());
            insert.setString(3, url(arrival));
            insert.setString(4, storable(arrival.candidate().externalId()));
            setInstant(insert, 5, arrival.captured());
            setInstant(insert, 6, arrival.captured());
            return insert.executeUpdate() == 1;
        }
    }

    private static @Nullable String url(Arrival arrival) {
        return arrival.candidate().url() == null
                ? null
                : arrival.candidate().url().value();
    }

    private static Known lockKnown(Connection connection, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK_KNOWN)) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("article " + id + " was deleted while it arrived", "40001");
                }
                return new Known(
                        row.getInt("revision"),
                        row.getString("content_hash"),
                        SqlText.requiredInstant(row, "last_fetched"));
            }
        }
    }

    /** The article still had this text then: a capture from before that moment is older, whatever it says. */
    private static void confirm(Connection connection, Arrival arrival) throws SQLException {
        try (PreparedStatement confirm = connection.prepareStatement(CONFIRM_KNOWN)) {
            setInstant(confirm, 1, arrival.captured());
            confirm.setString(2, arrival.articleId());
            confirm.executeUpdate();
        }
    }

    private static void update(Connection connection, Arrival arrival, int revision) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE_KNOWN)) {
            update.setInt(1, revision);
            update.setString(2, arrival.contentHash());
            setInstant(update, 3, arrival.captured());
            update.setString(4, arrival.articleId());
            update.executeUpdate();
        }
    }

    private static void insertRevision(Connection connection, Arrival arrival, int revision) throws SQLException {
        OutboxRecord waiting = arrival.record(revision);
        try (PreparedStatement insert = connection.prepareStatement(INSERT_REVISION)) {
            insert.setString(1, arrival.articleId());
            insert.setInt(2, revision);
            insert.setString(3, arrival.contentHash());
            setInstant(insert, 4, arrival.captured());
            insert.setString(5, waiting.topic());
            insert.setString(6, waiting.key());
            insert.setInt(7, revision);
            insert.setString(8, new String(WireJson.write(waiting.headers()), StandardCharsets.UTF_8));
            insert.setBytes(9, waiting.payload());
            setInstant(insert, 10, arrival.at());
            insert.setString(11, arrival.articleId());
            insert.setInt(12, revision);
            insert.setString(13, arrival.kind().code());
            setInstant(insert, 14, arrival.at());
            insert.setString(15, arrival.articleId());
            insert.setInt(16, revision);
            insert.setString(17, Step.Kind.QUEUED.code());
            setInstant(insert, 18, arrival.at());
            insert.executeUpdate();
        }
    }
}
