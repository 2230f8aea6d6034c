package io.depesche.store.adapter.jdbc;

import static io.depesche.store.EnrichedArticles.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.Topics;
import io.depesche.store.EnrichedArticles;
import io.depesche.store.domain.deadletter.DeadLetter;
import io.depesche.store.domain.intake.EnrichedReader;
import io.depesche.store.domain.retention.Memory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcRetentionLedgerIT {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private StoreDatabase database;
    private JdbcRetentionLedger ledger;
    private long offset;

    @BeforeEach
    void emptyDatabase() {
        database = StoreDatabase.empty("store_retention");
        ledger = new JdbcRetentionLedger(database.dataSource());
    }

    @Test
    void anEarlierRevisionIsForgottenByItsAgeAndTheNewestNever() {
        storeAt(NOW, article("a"));
        storeAt(NOW, article("b"));
        storeAt(NOW.plus(Duration.ofDays(10)), article("a").revision(2));
        storeAt(NOW.plus(Duration.ofDays(20)), article("a").revision(3));

        Instant before = NOW.plus(Duration.ofDays(15));
        assertThat(ledger.forget(Memory.REVISIONS, before, 10)).isEqualTo(1);
        assertThat(ledger.forget(Memory.REVISIONS, before, 10)).isZero();

        assertThat(database.query("SELECT revision FROM revisions WHERE article_id = '"
                        + article("a").id() + "' ORDER BY revision"))
                .containsExactly("2", "3");
        ArticleQueries queries = new ArticleQueries(database.dataSource(), Duration.ofSeconds(5));
        assertThat(queries.find(article("a").id(), 1)).isEmpty();
        assertThat(queries.find(article("a").id(), null)).isPresent();
        ledger.forget(Memory.REVISIONS, NOW.plus(Duration.ofDays(1_000)), 10);
        assertThat(database.query("SELECT revision FROM revisions ORDER BY revision"))
                .containsExactly("1", "3");
    }

    @Test
    void deadLettersGoTheOldestFirstAndInBatches() {
        new DeadLetterRepository(database.dataSource())
                .keep(IntStream.range(0, 7)
                        .mapToObj(day -> letter(NOW.plus(Duration.ofDays(day))))
                        .toList());
        Instant before = NOW.plus(Duration.ofDays(5));
        assertThat(ledger.forget(Memory.DEAD_LETTERS, before, 3)).isEqualTo(3);
        assertThat(database.query("SELECT min(received) = timestamptz '2026-11-25T08:00:00Z' FROM dead_letters"))
                .containsExactly("t");
        assertThat(ledger.forget(Memory.DEAD_LETTERS, before, 3)).isEqualTo(2);
        assertThat(database.query("SELECT 1 FROM dead_letters")).hasSize(2);
    }

    @Test
    void aRowThatSomebodyHoldsIsLeftForTheNextTime() throws SQLException {
        storeAt(NOW, article("a"));
        storeAt(NOW, article("b"));
        storeAt(NOW, article("a").revision(2));
        storeAt(NOW, article("b").revision(2));
        try (Connection other = database.dataSource().getConnection()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute("SELECT 1 FROM revisions WHERE article_id = '"
                        + article("a").id() + "' FOR UPDATE");
                assertThat(ledger.forget(Memory.REVISIONS, NOW.plusSeconds(1), 10))
                        .isEqualTo(1);
            }
            other.rollback();
        }
        assertThat(ledger.forget(Memory.REVISIONS, NOW.plusSeconds(1), 10)).isEqualTo(1);
    }

    @Test
    void whatIsLookedForStandsInAnIndex() throws SQLException {
        for (String sql : List.of(
                "SELECT ctid FROM revisions WHERE superseded_at < now() ORDER BY superseded_at LIMIT 200",
                "SELECT ctid FROM dead_letters WHERE received < now() ORDER BY received LIMIT 200",
                "SELECT 1 FROM dead_letters WHERE articles && ARRAY['x']")) {
            assertThat(planOf(sql))
                    .as(sql)
                    .anyMatch(line -> line.contains("_by_"))
                    .noneMatch(line -> line.contains("Seq Scan"));
        }
    }

    /** As it is for tables with many rows: a small one is rather read as a whole. */
    private List<String> planOf(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET enable_seqscan = off");
            List<String> plan = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("EXPLAIN " + sql)) {
                while (rows.next()) {
                    plan.add(rows.getString(1));
                }
            }
            return plan;
        }
    }

    private void storeAt(Instant now, EnrichedArticles article) {
        new ArticleRepository(database.dataSource(), Clock.fixed(now, ZoneOffset.UTC))
                .store("log", List.of(EnrichedReader.read(article.at(offset++))));
    }

    private DeadLetter letter(Instant received) {
        return new DeadLetter(
                Topics.FETCHED_DEAD_LETTERS,
                0,
                offset++,
                received,
                "k",
                "bad-json: x",
                null,
                new DeadLetter.Source(null, null, null),
                null);
    }
}
