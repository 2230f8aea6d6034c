package io.depesche.ingest.adapter.jdbc;

import static io.depesche.ingest.adapter.jdbc.SqlText.setInstant;

import io.depesche.contracts.article.Article.CopyOf;
import io.depesche.ingest.domain.article.Arrival;
import io.depesche.ingest.domain.copies.CopyTest;
import io.depesche.ingest.domain.copies.Shingles;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the database knows of an arrival before it is written: under which id its article stands, whether it was taken down, and which
 * article's text it repeats. Reads only, but for the aliases.
 */
final class IdentityRows {

    private static final String KNOWN = """
            SELECT 'alias' AS kind, id, article_id AS value FROM aliases WHERE id = ANY (?)
            UNION ALL SELECT 'article', id, content_hash FROM articles WHERE id = ANY (?)""";

    private static final String ALIAS =
            "INSERT INTO aliases (id, article_id, since) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING";

    private static final int MOST_CANDIDATES = 8;

    /** Hundreds of weather reports share a band; a copy comes soon after its first print, so the newest of them are enough. */
    private static final int MOST_OF_A_BAND = 32;

    /** The most bands in common first, and of equals the oldest: the order of arrival decides, and nothing else. */
    private static final String REPEATED = """
            SELECT 'takedown' AS kind, article_id, reason AS value, NULL::bytea AS text, 0::bigint AS shared, at
            FROM takedowns WHERE article_id = ANY (?) OR core_hash = ? AND (site = ? OR ?::text IS NULL OR site IS NULL)
            UNION ALL
            SELECT 'text', n.article_id, a.copy_of, k.text, n.shared, n.at FROM (
                SELECT c.article_id, count(*) AS shared, min(c.at) AS at FROM unnest(?) AS own (band) CROSS JOIN LATERAL (
                    SELECT article_id, at FROM copy_bands WHERE band = own.band AND at > ? AND article_id <> ALL (?)
                    ORDER BY at DESC, article_id DESC LIMIT %d) c
                GROUP BY c.article_id ORDER BY shared DESC, at, c.article_id LIMIT %d) n
            JOIN articles a ON a.id = n.article_id JOIN kept_texts k ON k.article_id = n.article_id
            ORDER BY kind, shared DESC, at, article_id""".formatted(MOST_OF_A_BAND, MOST_CANDIDATES);

    private IdentityRows() {}

    /** What is known by the ids of one arrival. */
    record Known(Map<String, String> aliases, Map<String, String> contentHashes) {

        /**
         * The id under which the article stands: where its page was found before, that stays, because an address may get a new spelling
         * and is still the same article's.
         */
        String articleId(Arrival arrival) {
            String foundAs = arrival.foundAs();
            if (foundAs != null && aliases.containsKey(foundAs)) {
                return aliases.get(foundAs);
            }
            if (foundAs != null && contentHashes.containsKey(foundAs)) {
                return foundAs;
            }
            return aliases.getOrDefault(arrival.articleId(), arrival.articleId());
        }
    }

    /** What stands against an arrival or beside it. */
    record Findings(@Nullable String takedown, @Nullable CopyOf copyOf) {}

    static List<String> ids(Arrival arrival) {
        String foundAs = arrival.foundAs();
        return foundAs == null || foundAs.equals(arrival.articleId())
                ? List.of(arrival.articleId())
                : List.of(arrival.articleId(), foundAs);
    }

    static Known known(Connection connection, Arrival arrival) throws SQLException {
        Object[] ids = ids(arrival).toArray();
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setArray(1, connection.createArrayOf("text", ids));
            select.setArray(2, connection.createArrayOf("text", ids));
            Known known = new Known(new HashMap<>(), new HashMap<>());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    boolean alias = rows.getString("kind").equals("alias");
                    (alias ? known.aliases() : known.contentHashes())
                            .put(rows.getString("id"), rows.getString("value"));
                }
            }
            return known;
        }
    }

    static void alias(Connection connection, String id, String articleId, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ALIAS)) {
            insert.setString(1, id);
            insert.setString(2, articleId);
            setInstant(insert, 3, at);
            insert.executeUpdate();
        }
    }

    /** Asked after the locks, so that it sees what those wrote who had them before. */
    static Findings findings(Connection connection, Arrival arrival, Duration window) throws SQLException {
        Object[] ids = ids(arrival).toArray();
        String site = arrival.candidate().site();
        try (PreparedStatement select = connection.prepareStatement(REPEATED)) {
            select.setArray(1, connection.createArrayOf("text", ids));
            select.setString(2, arrival.print().coreHash());
            select.setString(3, site);
            select.setString(4, site);
            select.setArray(5, bigints(connection, arrival.print().bands()));
            setInstant(select, 6, arrival.at().minus(window));
            select.setArray(7, connection.createArrayOf("text", ids));
            try (ResultSet rows = select.executeQuery()) {
                return findings(arrival, rows);
            }
        }
    }

    private static Findings findings(Arrival arrival, ResultSet rows) throws SQLException {
        Shingles own = null;
        CopyOf best = null;
        while (rows.next()) {
            if (rows.getString("kind").equals("takedown")) {
                return new Findings(rows.getString("value"), null);
            }
            own = own == null ? Shingles.of(arrival.candidate().text()) : own;
            double similarity = CopyTest.similarity(own, Shingles.of(KeptText.unpack(rows.getBytes("text"))));
            if (similarity > 0 && (best == null || similarity > best.similarity())) {
                String first = rows.getString("value");
                best = new CopyOf(first == null ? rows.getString("article_id") : first, similarity);
            }
        }
        return new Findings(null, best);
    }

    static java.sql.Array bigints(Connection connection, long[] values) throws SQLException {
        Object[] boxed = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            boxed[i] = values[i];
        }
        return connection.createArrayOf("int8", boxed);
    }
}
