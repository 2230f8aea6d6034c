package io.depesche.ingest.adapter.jdbc;

import static io.depesche.ingest.adapter.jdbc.SqlText.instant;
import static io.depesche.ingest.adapter.jdbc.SqlText.requiredInstant;
import static io.depesche.ingest.adapter.jdbc.SqlText.setInstant;
import static io.depesche.ingest.adapter.jdbc.SqlText.storable;

import io.depesche.ingest.domain.websub.Subscription;
import io.depesche.ingest.domain.websub.SubscriptionLedger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Subscriptions in the database. */
public final class JdbcSubscriptionLedger implements SubscriptionLedger {

    private static final String SAVE = """
            INSERT INTO websub (feed_id, hub, topic, path, secret, state, asked, lease_until, next_step, attempts, error)
            SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT FROM feeds WHERE id = ?)
            ON CONFLICT (feed_id) DO UPDATE SET hub = excluded.hub, topic = excluded.topic, path = excluded.path,
                secret = excluded.secret, state = excluded.state, asked = excluded.asked, lease_until = excluded.lease_until,
                next_step = excluded.next_step, attempts = excluded.attempts, error = excluded.error""";

    /** A hub that sends all the time does not have us ask all the time. */
    static final Duration PUSH_GAP = Duration.ofSeconds(10);

    /** What the server itself says about staying away still holds; a poll that is under way may have asked before the news. */
    private static final String WAKE = """
            UPDATE feeds SET woken = ?, next_poll = CASE WHEN claimed_by IS NULL
                THEN least(next_poll, greatest(?, coalesce(last_poll + ? * interval '1 millisecond', ?), coalesce(not_before, ?)))
                ELSE next_poll END
            WHERE id = ? AND state = 'active'""";

    private final Transactions transactions;

    public JdbcSubscriptionLedger(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Subscription> ofFeed(String feedId) {
        return find("SELECT * FROM websub WHERE feed_id = ?", feedId);
    }

    @Override
    public Optional<Subscription> atPath(String path) {
        return find("SELECT * FROM websub WHERE path = ?", path);
    }

    private Optional<Subscription> find(String sql, String value) {
        return transactions.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setString(1, storable(value));
                return subscriptions(select).stream().findFirst();
            }
        });
    }

    @Override
    public List<Subscription> due(Instant now, int limit) {
        return transactions.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    SELECT w.* FROM websub w JOIN feeds f ON f.id = w.feed_id
                    WHERE w.next_step <= ? AND f.state = 'active' ORDER BY w.next_step LIMIT ?""")) {
                setInstant(select, 1, now);
                select.setInt(2, limit);
                return subscriptions(select);
            }
        });
    }

    @Override
    public void save(Subscription subscription) {
        transactions.perform(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(SAVE)) {
                insert.setString(1, subscription.feedId());
                insert.setString(2, subscription.hub());
                insert.setString(3, subscription.topic());
                insert.setString(4, subscription.path());
                insert.setString(5, subscription.secret());
                insert.setString(6, subscription.state().code());
                setInstant(insert, 7, subscription.asked());
                setInstant(insert, 8, subscription.leaseUntil());
                setInstant(insert, 9, subscription.nextStep());
                insert.setInt(10, subscription.attempts());
                insert.setString(11, storable(subscription.error()));
                insert.setString(12, subscription.feedId());
                insert.executeUpdate();
            }
        });
    }

    @Override
    public void drop(String feedId) {
        transactions.perform(connection -> execute(connection, "DELETE FROM websub WHERE feed_id = ?", feedId));
    }

    @Override
    public void pushed(Subscription subscription, Instant now) {
        transactions.perform(connection -> {
            try (PreparedStatement note =
                    connection.prepareStatement("UPDATE websub SET last_push = ? WHERE feed_id = ?")) {
                setInstant(note, 1, now);
                note.setString(2, subscription.feedId());
                note.executeUpdate();
            }
            try (PreparedStatement wake = connection.prepareStatement(WAKE)) {
                setInstant(wake, 1, now);
                setInstant(wake, 2, now);
                wake.setLong(3, PUSH_GAP.toMillis());
                setInstant(wake, 4, now);
                setInstant(wake, 5, now);
                wake.setString(6, subscription.feedId());
                wake.executeUpdate();
            }
        });
    }

    @Override
    public void badlySigned(Subscription subscription) {
        transactions.perform(connection -> execute(
                connection,
                "UPDATE websub SET bad_signatures = bad_signatures + 1 WHERE feed_id = ?",
                subscription.feedId()));
    }

    private static void execute(Connection connection, String sql, String feedId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, feedId);
            statement.executeUpdate();
        }
    }

    private static List<Subscription> subscriptions(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<Subscription> subscriptions = new ArrayList<>();
            while (rows.next()) {
                subscriptions.add(new Subscription(
                        rows.getString("feed_id"),
                        rows.getString("hub"),
                        rows.getString("topic"),
                        rows.getString("path"),
                        rows.getString("secret"),
                        Subscription.State.ofCode(rows.getString("state")),
                        requiredInstant(rows, "asked"),
                        instant(rows, "lease_until"),
                        requiredInstant(rows, "next_step"),
                        rows.getInt("attempts"),
                        rows.getString("error")));
            }
            return subscriptions;
        }
    }
}
