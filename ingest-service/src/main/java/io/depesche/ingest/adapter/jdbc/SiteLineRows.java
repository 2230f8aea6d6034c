package io.depesche.ingest.adapter.jdbc;

import io.depesche.contracts.article.RepeatedLine;
import io.depesche.ingest.domain.article.Arrival;
import io.depesche.ingest.domain.article.SiteLines;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines of a text its site has in other articles, inside a transaction of its caller. Each article writes rows of its own only, so
 * articles of one site never wait for each other; two that arrive at once do not see each other's lines yet, which costs one count.
 */
final class SiteLineRows {

    /** Counts up to the limit; a line that has reached it gets no more rows. */
    private static final String COUNT = """
            SELECT l.line, n.articles FROM unnest(?) AS l (line) CROSS JOIN LATERAL (
                SELECT count(*) AS articles FROM (
                    SELECT 1 FROM site_lines s WHERE s.site = ? AND s.line = l.line AND s.article_id <> ? LIMIT ?) few) n
            WHERE n.articles > 0""";

    private static final String REMEMBER = """
            INSERT INTO site_lines (site, line, article_id, seen) SELECT ?, line, ?, ? FROM unnest(?) AS line
            ON CONFLICT (site, line, article_id) DO UPDATE SET seen = excluded.seen""";

    private SiteLineRows() {}

    /** Finds the repeated lines and remembers those of this text; the article's row must stand. */
    static List<RepeatedLine> write(Connection connection, Arrival arrival) throws SQLException {
        String site = arrival.candidate().site();
        SiteLines lines = site == null ? null : SiteLines.of(arrival.candidate().text());
        if (site == null || lines == null || lines.lines().isEmpty()) {
            return List.of();
        }
        Map<Long, Integer> others = count(connection, site, arrival.articleId(), lines);
        remember(connection, site, arrival, lines, others);
        return lines.repeated(others);
    }

    private static Map<Long, Integer> count(Connection connection, String site, String article, SiteLines lines)
            throws SQLException {
        Map<Long, Integer> others = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(COUNT)) {
            select.setArray(
                    1, connection.createArrayOf("bigint", lines.lines().keySet().toArray()));
            select.setString(2, site);
            select.setString(3, article);
            select.setInt(4, SiteLines.MOST);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    others.put(rows.getLong("line"), rows.getInt("articles"));
                }
            }
        }
        return others;
    }

    private static void remember(
            Connection connection, String site, Arrival arrival, SiteLines lines, Map<Long, Integer> others)
            throws SQLException {
        Object[] open = lines.lines().keySet().stream()
                .filter(line -> others.getOrDefault(line, 0) < SiteLines.MOST)
                .toArray();
        if (open.length == 0) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(REMEMBER)) {
            insert.setString(1, site);
            insert.setString(2, arrival.articleId());
            SqlText.setInstant(insert, 3, arrival.at());
            insert.setArray(4, connection.createArrayOf("bigint", open));
            insert.executeUpdate();
        }
    }
}
