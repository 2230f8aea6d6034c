package io.depesche.ingest.adapter.jdbc;

import static io.depesche.ingest.adapter.jdbc.SqlText.setInstant;

import io.depesche.ingest.domain.retention.Memory;
import io.depesche.ingest.domain.retention.RetentionLedger;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deletes by age through the indexes that are there for it, a batch a transaction; rows that others hold are left for the next time. */
public final class JdbcRetentionLedger implements RetentionLedger {

    private static final String OVERDUE = """
            SELECT a.id FROM feeds f CROSS JOIN LATERAL (
                SELECT id, first_fetched FROM articles
                WHERE feed_id = f.id AND first_fetched < ?::timestamptz - make_interval(days => coalesce(f.keep_days, ?::integer))
                ORDER BY first_fetched LIMIT ?) a
            WHERE coalesce(f.keep_days, ?::integer) IS NOT NULL ORDER BY a.first_fetched LIMIT ?""";

    /** The bands stand with the text; they are as old as its first revision, so the oldest rows of a band are all that is looked at. */
    private static final String TEXTS = """
            WITH old AS (
                SELECT article_id, bands, kept FROM kept_texts WHERE kept < ? ORDER BY kept LIMIT ? FOR UPDATE SKIP LOCKED),
            gone AS (
                DELETE FROM copy_bands b USING old
                WHERE b.article_id = old.article_id AND b.band = ANY (old.bands) AND b.at <= old.kept)
            DELETE FROM kept_texts k USING old WHERE k.article_id = old.article_id""";

    /**
     * An entry may be gone only if its source's document was read without it, a day after it was last seen: that is how exactly this is
     * written down. A source that is removed, gone or given up is not read any more.
     */
    private static final String PAGES = """
            DELETE FROM pages WHERE article_id IN (
                SELECT p.article_id FROM pages p LEFT JOIN feeds f ON f.given_url = p.feed_url
                WHERE p.next_visit IS NULL AND p.last_seen < ?
                  AND (f.id IS NULL OR f.state IN ('gone', 'disabled') OR p.last_seen < f.last_read - interval '1 day')
                ORDER BY p.last_seen LIMIT ? FOR UPDATE OF p SKIP LOCKED)""";

    private static final String TRACES = """
            DELETE FROM trace_steps t USING (
                SELECT article_id, revision, step FROM trace_steps WHERE step <> 'taken-down' AND at < ?
                ORDER BY at LIMIT ? FOR UPDATE SKIP LOCKED) old
            WHERE t.article_id = old.article_id AND t.revision = old.revision AND t.step = old.step""";

    private static final String SITE_LINES = """
            DELETE FROM site_lines WHERE (site, line, article_id) IN (
                SELECT site, line, article_id FROM site_lines WHERE seen < ? ORDER BY seen LIMIT ? FOR UPDATE SKIP LOCKED)""";

    private static final String HOLDS = """
            DELETE FROM host_holds WHERE host IN (SELECT host FROM host_holds WHERE until < ? LIMIT ? FOR UPDATE SKIP LOCKED)""";

    private final Transactions transactions;

    public JdbcRetentionLedger(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<String> overdue(@Nullable Integer days, Instant now, int limit) {
        return transactions.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(OVERDUE)) {
                setInstant(select, 1, now);
                select.setObject(2, days);
                select.setInt(3, limit);
                select.setObject(4, days);
                select.setInt(5, limit);
                return SqlText.strings(select);
            }
        });
    }

    @Override
    public int forget(Memory memory, Instant before, int limit) {
        return transactions.run(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(sql(memory))) {
                setInstant(delete, 1, before);
                delete.setInt(2, limit);
                return delete.executeUpdate();
            }
        });
    }

    private static String sql(Memory memory) {
        return switch (memory) {
            case TEXTS -> TEXTS;
            case SITE_LINES -> SITE_LINES;
            case PAGES -> PAGES;
            case TRACES -> TRACES;
            case HOLDS -> HOLDS;
        };
    }
}
