package io.depesche.ingest.adapter.jdbc;

import static io.depesche.ingest.adapter.jdbc.SqlText.setInstant;
import static io.depesche.ingest.adapter.jdbc.SqlText.storable;

import io.depesche.ingest.domain.article.Arrival;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.feed.FeedLedger;
import io.depesche.ingest.domain.feed.FeedMove;
import io.depesche.ingest.domain.feed.FeedNews;
import io.depesche.ingest.domain.feed.FeedState;
import io.depesche.ingest.domain.fetch.Claim;
import io.depesche.ingest.domain.outbox.OutboxBell;
import io.depesche.ingest.domain.page.SeenPage;
import io.depesche.ingest.domain.trace.Step;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is remembered of the sources. Validators advance in the transaction that also writes the entries, and in no other. */
public final class JdbcFeedLedger implements FeedLedger {

    /** One of each host: a host with thousands of due sources takes one place in the queue, as does any other. */
    private static final String CLAIM = """
            UPDATE feeds SET next_poll = ?, claimed_by = ?, woken = NULL WHERE id IN (
                SELECT f.id FROM feeds f JOIN (
                    SELECT DISTINCT ON (host) id, next_poll AS due FROM feeds
                    WHERE state = 'active' AND next_poll <= ? AND host <> ALL (?)
                      AND NOT EXISTS (SELECT FROM host_holds h WHERE h.host = feeds.host AND h.until > ?)
                    ORDER BY host, next_poll) first ON first.id = f.id
                ORDER BY first.due LIMIT ? FOR UPDATE OF f SKIP LOCKED)
            RETURNING *""";

    /**
     * The state is an operator's too: a poll may end it, but not what an operator has set meanwhile. A poll settles where it asked, or
     * where the redirect led that it was proving.
     */
    private static final String SETTLE = """
            UPDATE feeds SET etag = ?, last_modified = ?, last_poll = ?, last_success = ?, found_title = ?, entries = ?,
                last_new = ?, usual_gap_ms = ?, interval_ms = ?, hint_ms = ?, skip_hours = ?, skip_days = ?,
                failures = ?, last_error = ?, back_off_ms = ?, missing_since = ?,
                moved_to = ?, moved_polls = ?, moved_since = ?, url = ?,
                state = CASE WHEN state = 'active' THEN ? ELSE state END,
                not_before = ?, next_poll = CASE WHEN woken IS NULL THEN ?::timestamptz ELSE least(?::timestamptz, ?::timestamptz) END,
                claimed_by = NULL
            WHERE id = ? AND ? IN (url, moved_to)""";

    private static final String HOLD = """
            INSERT INTO host_holds (host, until) VALUES (?, ?)
            ON CONFLICT (host) DO UPDATE SET until = greatest(host_holds.until, excluded.until)""";

    private static final String UNKNOWN = """
            SELECT count(*) FROM unnest(?) AS id
            WHERE NOT EXISTS (SELECT FROM pages p WHERE p.article_id = id)
              AND NOT EXISTS (SELECT FROM articles a WHERE a.id = id)
              AND NOT EXISTS (SELECT FROM takedowns t WHERE t.article_id = id)""";

    private final Transactions transactions;
    private final OutboxBell bell;

    public JdbcFeedLedger(Transactions transactions, OutboxBell bell) {
        this.transactions = transactions;
        this.bell = bell;
    }

    @Override
    public List<FeedState> claimDue(Claim wish) {
        return transactions.run(connection -> {
            try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
                setInstant(claim, 1, wish.now().plus(wish.lease()));
                claim.setString(2, wish.by());
                setInstant(claim, 3, wish.now());
                claim.setArray(
                        4, connection.createArrayOf("text", wish.closedHosts().toArray()));
                setInstant(claim, 5, wish.now());
                claim.setInt(6, wish.limit());
                return FeedRows.states(claim);
            }
        });
    }

    @Override
    public void settle(FeedState state, FeedNews news, @Nullable HostHold hold) {
        transactions.perform(connection -> {
            ArrivalLocks.take(connection, news.arrivals());
            if (hold != null) {
                hold(connection, hold);
            }
            if (!settle(connection, state)) {
                return; // removed, or sent elsewhere by an operator: what it brought is no one's any more
            }
            if (news.equals(FeedNews.NONE)) {
                return;
            }
            Instant now = Objects.requireNonNull(state.lastPoll(), "a source that brings something has been polled");
            PageRows.stillListed(connection, state.source().id(), news.pages(), now);
            // Each in the order of ids, so that two feeds with the same articles cannot wait for each other.
            for (SeenPage page : sorted(news.pages(), SeenPage::articleId)) {
                PageRows.see(connection, page, now);
            }
            for (Arrival arrival : sorted(news.arrivals(), Arrival::articleId)) {
                ArticleRows.write(connection, arrival, state.source().id());
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
    public void hold(HostHold hold) {
        transactions.perform(connection -> hold(connection, hold));
    }

    @Override
    public int unknown(FeedNews news) {
        Object[] ids = Stream.concat(
                        news.pages().stream().map(SeenPage::articleId),
                        news.arrivals().stream().map(Arrival::articleId))
                .distinct()
                .toArray();
        return transactions.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(UNKNOWN)) {
                select.setArray(1, connection.createArrayOf("text", ids));
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    @Override
    public boolean isWatched(CanonicalUrl url, String exceptId) {
        return transactions.run(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT FROM feeds WHERE (url = ? OR given_url = ?) AND id <> ?")) {
                select.setString(1, url.value());
                select.setString(2, url.value());
                select.setString(3, exceptId);
                try (ResultSet row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    @Override
    public void release(String by, Instant now) {
        transactions.perform(connection -> {
            for (String free : List.of(
                    "UPDATE feeds SET next_poll = ?, claimed_by = NULL WHERE claimed_by = ?",
                    "UPDATE pages SET next_visit = ?, claimed_by = NULL WHERE claimed_by = ?")) {
                try (PreparedStatement update = connection.prepareStatement(free)) {
                    setInstant(update, 1, now);
                    update.setString(2, by);
                    update.executeUpdate();
                }
            }
        });
    }

    @Override
    public List<String> overdue(Instant now) {
        return transactions.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT id FROM feeds WHERE state = 'active' AND next_poll <= ? ORDER BY next_poll")) {
                setInstant(select, 1, now);
                return SqlText.strings(select);
            }
        });
    }

    @Override
    public void postpone(List<String> ids, List<Instant> until) {
        transactions.perform(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE feeds SET next_poll = ? WHERE id = ? AND claimed_by IS NULL")) {
                for (int i = 0; i < ids.size(); i++) {
                    setInstant(update, 1, until.get(i));
                    update.setString(2, ids.get(i));
                    update.addBatch();
                }
                update.executeBatch();
            }
        });
    }

    private static <T> List<T> sorted(List<T> rows, Function<T, String> id) {
        return rows.stream().sorted(Comparator.comparing(id)).toList();
    }

    private static void hold(Connection connection, HostHold hold) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(HOLD)) {
            insert.setString(1, hold.host());
            setInstant(insert, 2, hold.until());
            insert.executeUpdate();
        }
    }

    /** A hub told us something during this poll, which may have asked before it was there. */
    private static Instant afterPush(FeedState state) {
        Instant polled = state.lastPoll() == null ? state.nextPoll() : state.lastPoll();
        Instant rested = polled.plus(JdbcSubscriptionLedger.PUSH_GAP);
        return state.notBefore() != null && state.notBefore().isAfter(rested) ? state.notBefore() : rested;
    }

    private static boolean settle(Connection connection, FeedState state) throws SQLException {
        FeedMove move = state.move();
        try (PreparedStatement update = connection.prepareStatement(SETTLE)) {
            update.setString(1, storable(state.validators().etag()));
            update.setString(2, storable(state.validators().lastModified()));
            setInstant(update, 3, state.lastPoll());
            setInstant(update, 4, state.lastSuccess());
            update.setString(5, storable(state.foundTitle()));
            update.setInt(6, state.entries());
            setInstant(update, 7, state.rhythm().lastNew());
            update.setObject(8, FeedRows.millis(state.rhythm().usualGap()));
            update.setObject(9, FeedRows.millis(state.rhythm().interval()));
            update.setObject(10, FeedRows.millis(state.wishes().atLeast()));
            update.setInt(11, FeedRows.hourBits(state.wishes().skipHours()));
            update.setInt(12, FeedRows.dayBits(state.wishes().skipDays()));
            update.setInt(13, state.trouble().failures());
            update.setString(14, storable(state.trouble().error()));
            update.setObject(15, FeedRows.millis(state.trouble().backOff()));
            setInstant(update, 16, state.trouble().missingSince());
            update.setString(17, move == null ? null : move.to().value());
            update.setInt(18, move == null ? 0 : move.polls());
            setInstant(update, 19, move == null ? null : move.since());
            update.setString(20, state.source().url().value());
            update.setString(21, state.state().code());
            setInstant(update, 22, state.notBefore());
            setInstant(update, 23, state.nextPoll());
            setInstant(update, 24, state.nextPoll());
            setInstant(update, 25, afterPush(state));
            update.setString(26, state.source().id());
            update.setString(27, state.source().url().value());
            return update.executeUpdate() == 1;
        }
    }
}
