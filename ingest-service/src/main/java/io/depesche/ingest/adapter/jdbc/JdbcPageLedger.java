package io.depesche.ingest.adapter.jdbc;

import static io.depesche.ingest.adapter.jdbc.SqlText.setInstant;
import static io.depesche.ingest.adapter.jdbc.SqlText.storable;

import io.depesche.ingest.domain.article.Outcome;
import io.depesche.ingest.domain.feed.NewFeed;
import io.depesche.ingest.domain.fetch.Claim;
import io.depesche.ingest.domain.outbox.OutboxBell;
import io.depesche.ingest.domain.page.PageLedger;
import io.depesche.ingest.domain.page.PageNews;
import io.depesche.ingest.domain.page.PageState;
import io.depesche.ingest.domain.trace.Step;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pages and their states. The validators of a page advance in the transaction that also writes its text. */
public final class JdbcPageLedger implements PageLedger {

    /**
     * Walks from host to host through the index instead of through all that is due: a new source may bring thousands of pages of one
     * host, and the others must not wait behind them.
     */
    private static final String CLAIM = """
            WITH RECURSIVE hosts (host) AS (
                (SELECT host FROM pages WHERE next_visit IS NOT NULL ORDER BY host LIMIT 1)
                UNION ALL
                SELECT (SELECT p.host FROM pages p WHERE p.next_visit IS NOT NULL AND p.host > hosts.host ORDER BY p.host LIMIT 1)
                FROM hosts WHERE hosts.host IS NOT NULL),
            first AS (
                SELECT p.article_id FROM hosts h CROSS JOIN LATERAL (
                    SELECT article_id, next_visit FROM pages
                    WHERE pages.host = h.host AND next_visit <= ? ORDER BY next_visit LIMIT 1) p
                WHERE h.host <> ALL (?) AND NOT EXISTS (SELECT FROM host_holds o WHERE o.host = h.host AND o.until > ?)
                ORDER BY p.next_visit LIMIT ?)
            UPDATE pages SET next_visit = ?, claimed_by = ? WHERE article_id IN (
                SELECT article_id FROM pages WHERE article_id IN (SELECT article_id FROM first) AND next_visit <= ?
                FOR UPDATE SKIP LOCKED)
            RETURNING *""";

    /**
     * If the feed said something new while the page was being visited, the row has another fingerprint: then its visit stays due.
     */
    private static final String SETTLE = """
            UPDATE pages SET etag = ?, last_modified = ?, attempts = ?, known = ?, claimed_by = NULL,
                own_text = CASE WHEN ? THEN NULL ELSE own_text END,
                next_visit = CASE WHEN fingerprint = ? THEN ?::timestamptz ELSE next_visit END
            WHERE article_id = ?""";

    private final Transactions transactions;
    private final OutboxBell bell;

    public JdbcPageLedger(Transactions transactions, OutboxBell bell) {
        this.transactions = transactions;
        this.bell = bell;
    }

    @Override
    public List<PageState> claimDue(Claim wish) {
        return transactions.run(connection -> {
            try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
                setInstant(claim, 1, wish.now());
                claim.setArray(
                        2, connection.createArrayOf("text", wish.closedHosts().toArray()));
                setInstant(claim, 3, wish.now());
                claim.setInt(4, wish.limit());
                setInstant(claim, 5, wish.now().plus(wish.lease()));
                claim.setString(6, wish.by());
                setInstant(claim, 7, wish.now());
                try (ResultSet rows = claim.executeQuery()) {
                    List<PageState> due = new ArrayList<>();
                    while (rows.next()) {
                        due.add(PageRows.read(rows));
                    }
                    return due;
                }
            }
        });
    }

    @Override
    public @Nullable Outcome settle(PageState state, PageNews news, Instant now) {
        Optional<Outcome> outcome = transactions.run(connection -> {
            if (news instanceof PageNews.Arrived arrived) {
                ArrivalLocks.take(connection, List.of(arrived.arrival()));
            }
            settle(connection, state);
            return switch (news) {
                case PageNews.None none -> Optional.empty();
                case PageNews.Arrived arrived ->
                    Optional.of(ArticleRows.write(
                            connection,
                            arrived.arrival(),
                            NewFeed.idOf(state.page().feed())));
                case PageNews.Stopped stopped -> {
                    String detail =
                            stopped.why().reason().code() + ": " + stopped.why().detail();
                    Step step = Step.of(Step.Kind.REJECTED, now, 0, detail);
                    TraceRows.write(connection, state.page().articleId(), step);
                    yield Optional.of(stopped.why());
                }
            };
        });
        if (outcome.isPresent() && outcome.get() instanceof Outcome.Accepted) {
            bell.ring();
        }
        return outcome.orElse(null);
    }

    private static void settle(Connection connection, PageState state) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(SETTLE)) {
            update.setString(1, storable(state.validators().etag()));
            update.setString(2, storable(state.validators().lastModified()));
            update.setInt(3, state.attempts());
            update.setBoolean(4, state.known());
            update.setBoolean(5, state.known());
            update.setString(6, state.page().facts().fingerprint());
            setInstant(update, 7, state.nextVisit());
            update.setString(8, state.page().articleId());
            update.executeUpdate();
        }
    }
}
