package io.depesche.ingest.adapter.jdbc;

import static io.depesche.ingest.adapter.jdbc.SqlText.setInstant;
import static io.depesche.ingest.adapter.jdbc.SqlText.storable;

import io.depesche.ingest.domain.feed.FeedChange;
import io.depesche.ingest.domain.feed.FeedRegistry;
import io.depesche.ingest.domain.feed.NewFeed;
import io.depesche.ingest.domain.feed.StartSpread;
import io.depesche.ingest.domain.feed.WatchState;
import io.depesche.ingest.domain.feed.WatchedFeed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The registry in the database. Every call is one transaction; a poll that is under way does not undo what is changed here. */
public final class JdbcFeedRegistry implements FeedRegistry {

    private static final String ALL = """
            SELECT * FROM feeds ORDER BY feed_group NULLS LAST, lower(coalesce(title, found_title, url)), url""";

    private static final String PAGE = "SELECT * FROM feeds WHERE id > ? ORDER BY id LIMIT ?";

    private static final String ADD = """
            INSERT INTO feeds (id, given_url, url, kind, selector, title, feed_group, keep_days, added, next_poll)
            SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT FROM feeds WHERE url = ? OR given_url = ?)
            ON CONFLICT DO NOTHING""";

    private static final String CHANGE = """
            UPDATE feeds SET
                title = CASE WHEN ?::text IS NULL THEN title ELSE nullif(?, '') END,
                feed_group = CASE WHEN ?::text IS NULL THEN feed_group ELSE nullif(?, '') END,
                keep_days = CASE WHEN ?::integer IS NULL THEN keep_days ELSE nullif(?, 0) END
            WHERE id = ?""";

    /** Another selector finds other links in the same page, which its validators would hide behind a 304. */
    private static final String SELECTOR = """
            UPDATE feeds SET selector = ?, etag = NULL, last_modified = NULL, next_poll = least(next_poll, ?)
            WHERE id = ? AND kind = 'links'""";

    private static final String ADDRESS = """
            UPDATE feeds SET url = ?, etag = NULL, last_modified = NULL, moved_to = NULL, moved_polls = 0, moved_since = NULL,
                missing_since = NULL, back_off_ms = NULL, failures = 0, last_error = NULL, not_before = NULL, interval_ms = NULL,
                claimed_by = NULL, next_poll = ?
            WHERE id = ? AND url <> ?""";

    /** Whoever wakes a source wants it asked, but what its server said about staying away still holds. */
    private static final String WAKE = """
            UPDATE feeds SET state = 'active', missing_since = NULL, back_off_ms = NULL, failures = 0, last_error = NULL,
                next_poll = greatest(?, coalesce(not_before, ?))
            WHERE id = ? AND state <> 'active'""";

    /** One that is being asked now, or waits for it, has its wish already. */
    private static final String REFRESH = """
            UPDATE feeds SET next_poll = least(next_poll, ?) WHERE id = ? AND state = 'active' AND claimed_by IS NULL""";

    private final Transactions transactions;
    private final InstantSource clock;
    private final StartSpread spread;
    private final Duration refreshGap;

    /**
     * Makes a registry.
     *
     * @param refreshGap shortest time between a poll and the next one that someone asks for
     */
    public JdbcFeedRegistry(Transactions transactions, InstantSource clock, StartSpread spread, Duration refreshGap) {
        this.transactions = transactions;
        this.clock = clock;
        this.spread = spread;
        this.refreshGap = refreshGap;
    }

    @Override
    public List<WatchedFeed> all() {
        Instant now = clock.instant();
        return transactions.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(ALL);
                    ResultSet rows = select.executeQuery()) {
                List<WatchedFeed> feeds = new ArrayList<>();
                while (rows.next()) {
                    feeds.add(FeedRows.watched(rows, now));
                }
                return feeds;
            }
        });
    }

    @Override
    public List<WatchedFeed> page(@Nullable String after, int limit) {
        Instant now = clock.instant();
        return transactions.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(PAGE)) {
                select.setString(1, after == null ? "" : after);
                select.setInt(2, limit);
                List<WatchedFeed> feeds = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        feeds.add(FeedRows.watched(rows, now));
                    }
                }
                return feeds;
            }
        });
    }

    @Override
    public Optional<WatchedFeed> find(String id) {
        return transactions.run(connection -> Optional.ofNullable(find(connection, "id", id)));
    }

    @Override
    public Added add(NewFeed feed) {
        Instant now = clock.instant();
        return transactions.run(connection -> {
            boolean fresh = insert(connection, feed, now);
            WatchedFeed found = find(connection, "id", feed.id());
            if (found == null) {
                found = find(connection, "url", feed.url().value());
            }
            Objects.requireNonNull(found, "a source that could not be added is there already");
            return fresh ? new Added.Fresh(found) : new Added.Known(found);
        });
    }

    @Override
    public Optional<WatchedFeed> change(String id, FeedChange change) {
        Instant now = clock.instant();
        return transactions.run(connection -> {
            plainFields(connection, id, change);
            if (change.selector() != null) {
                execute(connection, SELECTOR, change.selector(), now, id);
            }
            if (change.url() != null) {
                String url = change.url().value();
                execute(connection, ADDRESS, url, now, id, url);
            }
            if (change.state() == WatchState.ACTIVE) {
                execute(connection, WAKE, now, now, id);
            } else if (change.state() != null) {
                execute(
                        connection,
                        "UPDATE feeds SET state = ? WHERE id = ?",
                        change.state().code(),
                        id);
            }
            return Optional.ofNullable(find(connection, "id", id));
        });
    }

    @Override
    public boolean remove(String id) {
        return transactions.run(connection -> execute(connection, "DELETE FROM feeds WHERE id = ?", id) == 1);
    }

    @Override
    public Refresh refresh(String id) {
        Instant now = clock.instant();
        return transactions.run(connection -> {
            WatchedFeed feed = find(connection, "id", id);
            if (feed == null) {
                return new Refresh.Unknown();
            }
            if (feed.state() != WatchState.ACTIVE) {
                return new Refresh.NotActive(feed.state());
            }
            Instant earliest = earliest(connection, feed);
            if (earliest != null && earliest.isAfter(now)) {
                return new Refresh.TooSoon(earliest);
            }
            execute(connection, REFRESH, now, id);
            return new Refresh.Queued();
        });
    }

    private @Nullable Instant earliest(Connection connection, WatchedFeed feed) throws SQLException {
        Instant polled = feed.health().lastPoll();
        Instant rested = polled == null ? null : polled.plus(refreshGap);
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT greatest(f.not_before, h.until) AS until FROM feeds f LEFT JOIN host_holds h ON h.host = f.host
                WHERE f.id = ?""")) {
            select.setString(1, feed.id());
            try (ResultSet row = select.executeQuery()) {
                Instant told = row.next() ? SqlText.instant(row, "until") : null;
                return rested == null || told != null && told.isAfter(rested) ? told : rested;
            }
        }
    }

    private boolean insert(Connection connection, NewFeed feed, Instant now) throws SQLException {
        int waiting = waiting(connection);
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setString(1, feed.id());
            insert.setString(2, feed.url().value());
            insert.setString(3, feed.url().value());
            insert.setString(4, feed.kind().code());
            insert.setString(5, storable(feed.selector()));
            insert.setString(6, storable(feed.title()));
            insert.setString(7, storable(feed.group()));
            insert.setObject(8, feed.keepDays());
            setInstant(insert, 9, now);
            setInstant(insert, 10, now.plus(spread.delay(waiting, waiting + 1)));
            insert.setString(11, feed.url().value());
            insert.setString(12, feed.url().value());
            return insert.executeUpdate() == 1;
        }
    }

    /** Sources that were added and not asked yet: a long list is not asked all at once. */
    private static int waiting(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT count(*) FROM feeds WHERE last_poll IS NULL AND state = 'active'");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private @Nullable WatchedFeed find(Connection connection, String column, String value) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM feeds WHERE " + column + " = ?")) {
            select.setString(1, value);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? FeedRows.watched(row, clock.instant()) : null;
            }
        }
    }

    private static void plainFields(Connection connection, String id, FeedChange change) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CHANGE)) {
            update.setString(1, storable(change.title()));
            update.setString(2, storable(change.title()));
            update.setString(3, storable(change.group()));
            update.setString(4, storable(change.group()));
            update.setObject(5, change.keepDays());
            update.setObject(6, change.keepDays());
            update.setString(7, id);
            update.executeUpdate();
        }
    }

    private static int execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof Instant at) {
                    setInstant(statement, i + 1, at);
                } else {
                    statement.setString(i + 1, storable(values[i].toString()));
                }
            }
            return statement.executeUpdate();
        }
    }
}
