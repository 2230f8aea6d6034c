package io.depesche.ingest.adapter.jdbc;

import static io.depesche.ingest.adapter.jdbc.SqlText.instant;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.feed.FeedHealth;
import io.depesche.ingest.domain.feed.FeedMove;
import io.depesche.ingest.domain.feed.FeedRhythm;
import io.depesche.ingest.domain.feed.FeedSource;
import io.depesche.ingest.domain.feed.FeedState;
import io.depesche.ingest.domain.feed.FeedTrouble;
import io.depesche.ingest.domain.feed.FeedWishes;
import io.depesche.ingest.domain.feed.SourceKind;
import io.depesche.ingest.domain.feed.WatchState;
import io.depesche.ingest.domain.feed.WatchedFeed;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows of {@code feeds}. Durations stand in milliseconds, hours and days as bits. */
final class FeedRows {

    private FeedRows() {}

    static FeedState state(ResultSet row) throws SQLException {
        FeedSource source = new FeedSource(
                row.getString("id"),
                PageRows.url(row.getString("given_url")),
                PageRows.url(row.getString("url")),
                SourceKind.ofCode(row.getString("kind")),
                row.getString("selector"));
        return new FeedState(
                source,
                WatchState.ofCode(row.getString("state")),
                new Validators(row.getString("etag"), row.getString("last_modified")),
                instant(row, "last_poll"),
                instant(row, "last_success"),
                row.getString("found_title"),
                row.getInt("entries"),
                new FeedRhythm(instant(row, "last_new"), duration(row, "usual_gap_ms"), duration(row, "interval_ms")),
                new FeedWishes(
                        duration(row, "hint_ms"),
                        bits(row.getInt("skip_hours"), hour -> hour),
                        bits(row.getInt("skip_days"), DayOfWeek::of)),
                new FeedTrouble(
                        row.getInt("failures"),
                        row.getString("last_error"),
                        duration(row, "back_off_ms"),
                        instant(row, "missing_since")),
                move(row),
                instant(row, "not_before"),
                SqlText.requiredInstant(row, "next_poll"));
    }

    static WatchedFeed watched(ResultSet row, Instant now) throws SQLException {
        FeedState state = state(row);
        String title = row.getString("title");
        return new WatchedFeed(
                state.source().id(),
                state.source().given(),
                state.url(),
                state.source().kind(),
                state.source().selector(),
                title != null ? title : state.foundTitle(),
                title != null,
                row.getString("feed_group"),
                state.state(),
                row.getObject("keep_days", Integer.class),
                SqlText.requiredInstant(row, "added"),
                FeedHealth.of(state, now));
    }

    static List<FeedState> states(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<FeedState> states = new ArrayList<>();
            while (rows.next()) {
                states.add(state(rows));
            }
            return states;
        }
    }

    static @Nullable Long millis(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis();
    }

    static int hourBits(Set<Integer> hours) {
        return hours.stream().mapToInt(hour -> 1 << hour).sum();
    }

    static int dayBits(Set<DayOfWeek> days) {
        return days.stream().mapToInt(day -> 1 << day.getValue()).sum();
    }

    private static <T> Set<T> bits(int bits, Function<Integer, T> meaning) {
        return IntStream.range(0, 24)
                .filter(bit -> (bits >> bit & 1) == 1)
                .boxed()
                .map(meaning)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable FeedMove move(ResultSet row) throws SQLException {
        String to = row.getString("moved_to");
        CanonicalUrl target = to == null ? null : CanonicalUrl.parse(to);
        return target == null
                ? null
                : new FeedMove(target, row.getInt("moved_polls"), SqlText.requiredInstant(row, "moved_since"));
    }

    private static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
        Long millis = row.getObject(column, Long.class);
        return millis == null ? null : Duration.ofMillis(millis);
    }
}
