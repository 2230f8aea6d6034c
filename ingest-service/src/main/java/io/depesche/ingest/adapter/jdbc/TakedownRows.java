package io.depesche.ingest.adapter.jdbc;

import static io.depesche.ingest.adapter.jdbc.SqlText.setInstant;

import io.depesche.contracts.CloudEventHeaders;
import io.depesche.contracts.Topics;
import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.ArticleWithdrawn;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.article.Site;
import io.depesche.ingest.domain.takedown.Takedowns;
import io.depesche.ingest.domain.trace.Step;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One takedown inside a transaction of its caller: the register, every row that holds a text, the trace, and the word on the topic. */
final class TakedownRows {

    private static final String ADDRESSES = """
            WITH target AS (SELECT coalesce((SELECT article_id FROM aliases WHERE id = ?), ?) AS id)
            SELECT id FROM target UNION SELECT a.id FROM aliases a JOIN target t ON a.article_id = t.id
            ORDER BY id""";

    private static final String REGISTER = """
            INSERT INTO takedowns (article_id, reason, at, site, core_hash)
            SELECT id, ?, ?, ?, ? FROM unnest(?) AS id ON CONFLICT (article_id) DO NOTHING""";

    /** The rows that hold a text, or a word of one; what is left of a page keeps its feed from showing it as new. */
    private static final List<String> ERASE = List.of(
            """
            DELETE FROM copy_bands b USING kept_texts k
            WHERE k.article_id = ANY (?) AND b.article_id = k.article_id AND b.band = ANY (k.bands)""",
            "DELETE FROM articles WHERE id = ANY (?)",
            "DELETE FROM outbox WHERE key = ANY (?) AND headers ->> 'ce_type' <> '" + Topics.ARTICLE_WITHDRAWN_TYPE
                    + "'",
            """
            UPDATE pages SET title = NULL, own_text = NULL, etag = NULL, last_modified = NULL, next_visit = NULL
            WHERE article_id = ANY (?)""");

    private static final String ANNOUNCE =
            "INSERT INTO outbox (topic, key, revision, headers, payload, created) VALUES (?, ?, ?, ?::jsonb, ?, ?)";

    private TakedownRows() {}

    /** What the register needs of an article that we have. */
    private record Last(
            int revision, @Nullable String site, @Nullable String coreHash) {
        static final Last NONE = new Last(1, null, null);
    }

    static boolean take(Connection connection, String id, String reason, Instant at) throws SQLException {
        Set<String> ids = new TreeSet<>(addresses(connection, id));
        ids.add(id);
        ArrivalLocks.takeArticles(connection, ids);
        Object[] all = ids.toArray();
        Last last = last(connection, all);
        boolean first = register(connection, all, reason, at, last) > 0;
        for (String statement : ERASE) {
            try (PreparedStatement erase = connection.prepareStatement(statement)) {
                erase.setArray(1, connection.createArrayOf("text", all));
                erase.executeUpdate();
            }
        }
        if (first) {
            for (String each : ids) {
                announce(connection, new ArticleWithdrawn(each, last.revision(), reason), at);
                TraceRows.write(connection, each, Step.of(Step.Kind.TAKEN_DOWN, at, last.revision(), reason));
            }
        }
        return first;
    }

    private static List<String> addresses(Connection connection, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ADDRESSES)) {
            select.setString(1, id);
            select.setString(2, id);
            return SqlText.strings(select);
        }
    }

    private static Last last(Connection connection, Object[] ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT revision, url, core_hash FROM articles WHERE id = ANY (?) ORDER BY revision DESC LIMIT 1")) {
            select.setArray(1, connection.createArrayOf("text", ids));
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Last.NONE;
                }
                CanonicalUrl url = CanonicalUrl.parse(row.getString("url"));
                return new Last(row.getInt("revision"), url == null ? null : Site.of(url), row.getString("core_hash"));
            }
        }
    }

    private static int register(Connection connection, Object[] ids, String reason, Instant at, Last last)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(REGISTER)) {
            insert.setString(1, reason);
            setInstant(insert, 2, at);
            insert.setString(3, last.site());
            // A source's time being over says nothing of another article that happens to have the same words.
            insert.setString(4, reason.equals(Takedowns.RETENTION) ? null : last.coreHash());
            insert.setArray(5, connection.createArrayOf("text", ids));
            return insert.executeUpdate();
        }
    }

    /** By the way that the article's own records took: its word comes behind the last of them, whoever is slow. */
    private static void announce(Connection connection, ArticleWithdrawn word, Instant at) throws SQLException {
        var headers = CloudEventHeaders.of(Topics.ARTICLE_WITHDRAWN_TYPE, word.recordId(), Topics.INGEST, at);
        try (PreparedStatement insert = connection.prepareStatement(ANNOUNCE)) {
            insert.setString(1, Topics.ARTICLE_FETCHED);
            insert.setString(2, word.id());
            insert.setInt(3, word.revision());
            insert.setString(4, new String(WireJson.write(headers), StandardCharsets.UTF_8));
            insert.setBytes(5, WireJson.write(word));
            setInstant(insert, 6, at);
            insert.executeUpdate();
        }
    }
}
