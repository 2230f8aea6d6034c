package io.depesche.store.adapter.jdbc;

import io.depesche.contracts.article.Article.Outlet;
import io.depesche.store.config.StoreConfig;
import io.depesche.store.domain.query.ArticleFilter;
import io.depesche.store.domain.query.ArticlePage;
import io.depesche.store.domain.query.ArticleReads;
import io.depesche.store.domain.query.ArticleSummary;
import io.depesche.store.domain.query.Cursor;
import io.depesche.store.domain.query.StoredArticle;
import io.depesche.store.domain.query.StoredArticle.RevisionLine;
import io.depesche.store.domain.query.TraceStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles. Lists are paged by key, never by {@code OFFSET}, so the thousandth page costs what the first does; a query that takes
 * longer than the configured time is cancelled by the database. Thread-safe.
 */
@ApplicationScoped
public class ArticleQueries implements ArticleReads {

    /** A snippet without marks: it is plain text, and nothing in it can be taken for markup of ours. */
    private static final String SNIPPET = """
            ts_headline('german', excerpt, websearch_to_tsquery('german', ?),
                'StartSel="", StopSel="", MaxFragments=1, MinWords=12, MaxWords=30')""";

    /** Snippets are made for the rows of the page alone, after the limit. */
    private static final String LIST = """
            SELECT id, revision, external_id, url, title, language, outlet_domain, outlet_name, published, fetched, edits, names,
                arrived, %s AS snippet
            FROM (SELECT * FROM articles WHERE %s ORDER BY arrived DESC, id DESC LIMIT ?) page
            ORDER BY arrived DESC, id DESC""";

    private static final String FIND = """
            SELECT r.record FROM articles a JOIN revisions r ON r.article_id = a.id
            WHERE a.id = ? AND r.revision = coalesce(?::int, a.revision)""";

    private static final String REVISIONS = """
            SELECT revision, fetched, title, sha256 FROM revisions WHERE article_id = ? ORDER BY revision DESC""";

    private static final String STEPS = """
            SELECT revision, written_at, stored_at, pipeline, topic, partition, record_offset FROM revisions
            WHERE article_id = ? ORDER BY revision""";

    private static final String WITHDRAWN =
            "SELECT revision, reason, withdrawn_at FROM withdrawals WHERE article_id = ?";

    private final Transactions transactions;
    private final int timeoutSeconds;

    @Inject
    public ArticleQueries(DataSource dataSource, StoreConfig config) {
        this(dataSource, config.queries().timeout());
    }

    ArticleQueries(DataSource dataSource, Duration timeout) {
        this.transactions = new Transactions(dataSource);
        this.timeoutSeconds = (int) timeout.toSeconds();
    }

    @Override
    public ArticlePage list(ArticleFilter filter) {
        return transactions.read(connection -> list(connection, filter));
    }

    private ArticlePage list(Connection connection, ArticleFilter filter) throws SQLException {
        String text = filter.text();
        ArticleConditions conditions = new ArticleConditions(filter);
        String sql = LIST.formatted(text == null ? "NULL" : SNIPPET, conditions.sql());
        try (PreparedStatement statement = prepared(connection, sql)) {
            int index = 1;
            if (text != null) {
                statement.setString(index++, text);
            }
            index = conditions.bind(statement, index);
            statement.setInt(index, filter.limit() + 1); // one more tells whether there is a next page
            try (ResultSet rows = statement.executeQuery()) {
                return page(rows, filter.limit());
            }
        }
    }

    private static ArticlePage page(ResultSet rows, int limit) throws SQLException {
        List<ArticleSummary> items = new ArrayList<>();
        Cursor last = null;
        while (rows.next()) {
            if (last != null && items.size() == limit) {
                return new ArticlePage(items, last.encoded());
            }
            items.add(summary(rows));
            last = new Cursor(rows.getObject("arrived", OffsetDateTime.class).toInstant(), rows.getString("id"));
        }
        return new ArticlePage(items, null);
    }

    private static ArticleSummary summary(ResultSet row) throws SQLException {
        return new ArticleSummary(
                row.getString("id"),
                row.getInt("revision"),
                row.getString("external_id"),
                row.getString("url"),
                row.getString("title"),
                row.getString("language"),
                new Outlet(row.getString("outlet_domain"), row.getString("outlet_name")),
                row.getString("published"),
                moment(row, "fetched"),
                row.getInt("edits"),
                strings(row.getArray("names")),
                row.getString("snippet"));
    }

    @Override
    public Optional<StoredArticle> find(String id, @Nullable Integer revision) {
        return transactions.read(connection -> {
            byte[] record = record(connection, id, revision);
            return record == null
                    ? Optional.empty()
                    : Optional.of(new StoredArticle(record, revisions(connection, id)));
        });
    }

    private byte @Nullable [] record(Connection connection, String id, @Nullable Integer revision) throws SQLException {
        try (PreparedStatement statement = prepared(connection, FIND)) {
            statement.setString(1, id);
            statement.setObject(2, revision, java.sql.Types.INTEGER);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        }
    }

    private List<RevisionLine> revisions(Connection connection, String id) throws SQLException {
        try (PreparedStatement statement = prepared(connection, REVISIONS)) {
            statement.setString(1, id);
            List<RevisionLine> revisions = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    revisions.add(new RevisionLine(
                            rows.getInt(1), moment(rows, "fetched"), rows.getString(3), rows.getString(4)));
                }
            }
            return revisions;
        }
    }

    @Override
    public List<TraceStep> steps(String id) {
        return transactions.read(connection -> {
            try (PreparedStatement statement = prepared(connection, STEPS)) {
                statement.setString(1, id);
                List<TraceStep> steps = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        addSteps(steps, rows);
                    }
                }
                addErasure(steps, connection, id);
                return steps;
            }
        });
    }

    private static void addSteps(List<TraceStep> steps, ResultSet row) throws SQLException {
        int revision = row.getInt("revision");
        String topic = row.getString("topic");
        int partition = row.getInt("partition");
        long offset = row.getLong("record_offset");
        String written = instant(row, "written_at").toString();
        String stored = instant(row, "stored_at").toString();
        steps.add(TraceStep.enriched(written, revision, row.getString("pipeline"), topic, partition, offset));
        steps.add(TraceStep.stored(stored, revision, topic, partition, offset));
    }

    private void addErasure(List<TraceStep> steps, Connection connection, String id) throws SQLException {
        try (PreparedStatement statement = prepared(connection, WITHDRAWN)) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    steps.add(TraceStep.erased(
                            instant(row, "withdrawn_at").toString(), row.getInt("revision"), row.getString("reason")));
                }
            }
        }
    }

    private PreparedStatement prepared(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setQueryTimeout(timeoutSeconds);
        return statement;
    }

    private static @Nullable String moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant().toString();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
