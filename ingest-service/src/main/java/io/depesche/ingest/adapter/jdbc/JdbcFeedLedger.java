package io.depesche.ingest.adapter.jdbc;

import static io.depesche.ingest.adapter.jdbc.SqlText.instant;
import static io.depesche.ingest.adapter.jdbc.SqlText.setInstant;
import static io.depesche.ingest.adapter.jdbc.SqlText.storable;

import io.depesche.ingest.domain.article.Arrival;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.feed.FeedLedger;
import io.depesche.ingest.domain.feed.FeedNews;
import io.depesche.ingest.domain.feed.FeedState;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import io.depesche.ingest.domain.outbox.OutboxBell;
import io.depesche.ingest.domain.page.SeenPage;
import io.depesche.ingest.domain.trace.Step;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Feeds and their states. The validators of a feed advance in the transaction that also writes its entries, and in no other. */
public final class JdbcFeedLedger implements FeedLedger {

    private static final String REGISTER =
            "INSERT INTO feed_state (url, next_poll) VALUES (?, ?) ON CONFLICT (url) DO NOTHING";

    private static final String CLAIM = """
            UPDATE feed_state SET next_poll = ? WHERE url IN (
                SELECT url FROM feed_state WHERE next_poll <= ? AND url = ANY (?)
                ORDER BY next_poll LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING *""";

    private static final String SETTLE = """
            UPDATE feed_state SET etag = ?, last_modified = ?, last_poll = ?, last_success = ?, last_error = ?, entries = ?,
                failures = ?, next_poll = ? WHERE url = ?""";

    private final Transactions transactions;
    private final OutboxBell bell;

    public JdbcFeedLedger(Transactions transactions, OutboxBell bell) {
        this.transactions = transactions;
        this.bell = bell;
    }

    @Override
    public void register(Collection<CanonicalUrl> feeds, Instant now) {
        transactions.perform(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(REGISTER)) {
                for (CanonicalUrl feed : feeds) {
                    insert.setString(1, feed.value());
                    setInstant(insert, 2, now);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    @Override
    public List<FeedState> claimDue(Collection<CanonicalUrl> among, Instant now, Duration lease, int limit) {
        String[] urls = among.stream().map(CanonicalUrl::value).toArray(String[]::new);
        return transactions.run(connection -> {
            try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
                setInstant(claim, 1, now.plus(lease));
                setInstant(claim, 2, now);
                claim.setArray(3, connection.createArrayOf("text", urls));
                claim.setInt(4, limit);
                return states(claim);
            }
        });
    }

    @Override
    public void settle(FeedState state, FeedNews news) {
        transactions.perform(connection -> {
            settle(connection, state);
            Instant now = Objects.requireNonNull(state.lastPoll(), "a settled feed has been polled");
            // Each in the order of ids, so that two feeds with the same articles cannot wait for each other.
            for (SeenPage page : sorted(news.pages(), SeenPage::articleId)) {
                PageRows.see(connection, page, now);
            }
            for (Arrival arrival : sorted(news.arrivals(), Arrival::articleId)) {
                ArticleRows.write(connection, arrival);
            }
            for (FeedNews.Refusal refusal : sorted(news.refusals(), FeedNews.Refusal::articleId)) {
                String detail =
                        refusal.why().reason().code() + ": " + refusal.why().detail();
                TraceRows.write(connection, refusal.articleId(), Step.of(Step.Kind.REJECTED, now, 0, detail));
            }
        });
        if (!news.arrivals().isEmpty()) {
            bell.ring();
        }
    }

    @Override
    public List<FeedState> all() {
        return transactions.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT * FROM feed_state ORDER BY url")) {
                return states(select);
            }
        });
    }

    private static <T> List<T> sorted(List<T> rows, Function<T, String> id) {
        return rows.stream().sorted(Comparator.comparing(id)).toList();
    }

    private static void settle(Connection connection, FeedState state) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(SETTLE)) {
            update.setString(1, storable(state.validators().etag()));
            update.setString(2, storable(state.validators().lastModified()));
            setInstant(update, 3, state.lastPoll());
            setInstant(update, 4, state.lastSuccess());
            update.setString(5, storable(state.lastError()));
            update.setInt(6, state.entries());
            update.setInt(7, state.failures());
            setInstant(update, 8, state.nextPoll());
            update.setString(9, state.url().value());
            update.executeUpdate();
        }
    }

    private static List<FeedState> states(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<FeedState> states = new ArrayList<>();
            while (rows.next()) {
                states.add(new FeedState(
                        PageRows.url(rows.getString("url")),
                        new Validators(rows.getString("etag"), rows.getString("last_modified")),
                        instant(rows, "last_poll"),
                        instant(rows, "last_success"),
                        rows.getString("last_error"),
                        rows.getInt("entries"),
                        rows.getInt("failures"),
                        SqlText.requiredInstant(rows, "next_poll")));
            }
            return states;
        }
    }
}
