package io.depesche.ingest.adapter.jdbc;

import static io.depesche.ingest.adapter.jdbc.SqlText.setInstant;
import static io.depesche.ingest.adapter.jdbc.SqlText.storable;

import io.depesche.contracts.article.Article.Published;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import io.depesche.ingest.domain.page.PageState;
import io.depesche.ingest.domain.page.SeenPage;
import io.depesche.ingest.domain.page.SeenPage.EntryFacts;
import io.depesche.ingest.domain.trace.Step;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of {@code pages}. */
final class PageRows {

    /**
     * A known entry stays as it is, unless its feed says something new about it: then its page is visited at once. Two feeds that speak
     * differently of one page would take turns for ever, so only the feed that showed it first is listened to.
     * What was taken down is seen no more.
     */
    private static final String SEE = """
            INSERT INTO pages AS p (article_id, url, feed_url, title, published_value, published_earliest, published_latest,
                published_method, published_confidence, language, outlet_name, fingerprint, first_seen, last_seen,
                next_visit, own_text)
            SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?::float8, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?
            WHERE NOT EXISTS (SELECT FROM takedowns t WHERE t.article_id = ?)
            ON CONFLICT (article_id) DO UPDATE SET title = excluded.title, published_value = excluded.published_value,
                published_earliest = excluded.published_earliest, published_latest = excluded.published_latest,
                published_method = excluded.published_method, published_confidence = excluded.published_confidence,
                fingerprint = excluded.fingerprint, own_text = excluded.own_text, attempts = 0, next_visit = excluded.next_visit
            WHERE p.fingerprint <> excluded.fingerprint AND p.feed_url = excluded.feed_url""";

    /** Once a day is enough; a row that another transaction holds is noted at the next reading, and nobody waits. */
    private static final String STILL_LISTED = """
            WITH reading AS (UPDATE feeds SET last_read = ? WHERE id = ?)
            UPDATE pages SET last_seen = ? WHERE article_id IN (
                SELECT article_id FROM pages WHERE article_id = ANY (?) AND last_seen < ?::timestamptz - interval '1 day'
                FOR UPDATE SKIP LOCKED)""";

    private PageRows() {}

    static void see(Connection connection, SeenPage page, Instant now) throws SQLException {
        EntryFacts facts = page.facts();
        Published published = facts.published();
        try (PreparedStatement insert = connection.prepareStatement(SEE)) {
            insert.setString(1, page.articleId());
            insert.setString(2, page.url().value());
            insert.setString(3, page.feed().value());
            insert.setString(4, storable(facts.title()));
            insert.setString(5, published == null ? null : published.value());
            insert.setString(6, published == null ? null : published.earliest());
            insert.setString(7, published == null ? null : published.latest());
            insert.setString(8, published == null ? null : published.method());
            insert.setObject(9, published == null ? null : published.confidence());
            insert.setString(10, facts.language());
            insert.setString(11, storable(facts.outletName()));
            insert.setString(12, facts.fingerprint());
            setInstant(insert, 13, now);
            setInstant(insert, 14, now);
            setInstant(insert, 15, now);
            insert.setString(16, storable(facts.ownText()));
            insert.setString(17, page.articleId());
            if (insert.executeUpdate() == 1) {
                String detail = "in " + page.feed().value() + (facts.note() == null ? "" : "; " + facts.note());
                TraceRows.write(connection, page.articleId(), Step.of(Step.Kind.FEED_ENTRY, now, 0, detail));
            }
        }
    }

    /** A source's document was read and lists these entries. */
    static void stillListed(Connection connection, String feedId, List<SeenPage> pages, Instant now)
            throws SQLException {
        Object[] ids = pages.stream().map(SeenPage::articleId).toArray();
        try (PreparedStatement update = connection.prepareStatement(STILL_LISTED)) {
            setInstant(update, 1, now);
            update.setString(2, feedId);
            setInstant(update, 3, now);
            update.setArray(4, connection.createArrayOf("text", ids));
            setInstant(update, 5, now);
            update.executeUpdate();
        }
    }

    static PageState read(ResultSet row) throws SQLException {
        SeenPage page = new SeenPage(
                url(row.getString("feed_url")),
                url(row.getString("url")),
                new EntryFacts(
                        row.getString("title"),
                        published(row),
                        row.getString("language"),
                        row.getString("outlet_name"),
                        row.getString("fingerprint"),
                        null,
                        row.getString("own_text")));
        return new PageState(
                page,
                new Validators(row.getString("etag"), row.getString("last_modified")),
                SqlText.requiredInstant(row, "first_seen"),
                row.getInt("attempts"),
                row.getBoolean("known"),
                SqlText.instant(row, "next_visit"));
    }

    private static @Nullable Published published(ResultSet row) throws SQLException {
        String value = row.getString("published_value");
        return value == null
                ? null
                : new Published(
                        value,
                        row.getString("published_earliest"),
                        row.getString("published_latest"),
                        row.getString("published_method"),
                        row.getObject("published_confidence", Double.class));
    }

    /** Only canonical addresses are ever written, so each can be read again. */
    static CanonicalUrl url(String stored) {
        return Objects.requireNonNull(CanonicalUrl.parse(stored), "stored address");
    }
}
