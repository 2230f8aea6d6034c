package io.depesche.store.adapter.jdbc;

import static io.depesche.store.EnrichedArticles.article;
import static io.depesche.store.EnrichedArticles.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.Topics;
import io.depesche.store.EnrichedArticles;
import io.depesche.store.domain.deadletter.DeadLetter;
import io.depesche.store.domain.intake.EnrichedReader;
import io.depesche.store.domain.intake.IntakeReport;
import io.depesche.store.domain.intake.Reading;
import io.depesche.store.domain.intake.Withdrawal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a withdrawal leaves: an entry in the register, and no row of any table with a word of the article. */
class WithdrawalIT {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    /** A word that stands in every place where an article can leave one. Stemmed it is itself. */
    private static final String WORD = "Zwiebelfisch";

    private static final String ID = article("a").id();

    private StoreDatabase database;
    private ArticleRepository repository;
    private DeadLetterRepository letters;
    private long offset;

    @BeforeEach
    void emptyDatabase() {
        database = StoreDatabase.empty("store_withdrawals");
        repository = new ArticleRepository(database.dataSource(), Clock.fixed(NOW, ZoneOffset.UTC));
        letters = new DeadLetterRepository(database.dataSource());
    }

    @Test
    void noTableHoldsAWordOfItAfterwards() {
        storeEverywhere();
        // The look has to see before it can say that nothing is there.
        assertThat(tablesWith(WORD)).contains("articles", "revisions", "mentions", "edits", "dead_letters");

        IntakeReport report = store(word());

        assertThat(report.withdrawn()).isEqualTo(1);
        assertThat(tablesWith(WORD)).isEmpty();
        assertThat(tablesWith(ID)).containsExactly("withdrawals");
        assertThat(database.query("SELECT id FROM articles"))
                .containsExactly(article("b").id());
        assertThat(database.query("SELECT key FROM dead_letters")).containsExactly("fremd");
    }

    @Test
    void theTombstoneAloneDoesTheSame() {
        storeEverywhere();
        store(EnrichedReader.read(record(offset++, ID, null)));
        assertThat(tablesWith(WORD)).isEmpty();
        assertThat(database.query("SELECT reason FROM withdrawals")).containsExactly("tombstone");
        store(word());
        assertThat(database.query("SELECT reason || revision FROM withdrawals")).containsExactly("takedown2");
    }

    @Test
    void anArticleThatWasNeverHereIsBarredAsWell() {
        store(word());
        IntakeReport late = store(
                EnrichedReader.read(marked(1).at(offset++)),
                EnrichedReader.read(marked(2).at(offset++)));
        assertThat(late.stored()).isEmpty();
        assertThat(late.barred()).isEqualTo(2);
        assertThat(tablesWith(WORD)).isEmpty();
        assertThat(repository.withdrawn(Set.of(ID, "another")))
                .isEqualTo(Map.of(ID, new Withdrawal(ID, 2, "takedown")));
    }

    @Test
    void aSecondWordChangesNothing() {
        store(word());
        Map<String, List<String>> before = database.rows();
        assertThat(store(word()).withdrawn()).isZero();
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void deadLettersThatComeLaterAreNotKept() {
        store(word());
        keepLetters();
        assertThat(database.query("SELECT key FROM dead_letters")).containsExactly("fremd");
        assertThat(tablesWith(WORD)).isEmpty();
    }

    /** The letter looks into the register before the word is entered, and is written after the letters were deleted. */
    @Test
    void aDeadLetterCannotSlipInWhileTheWordIsEntered() throws Exception {
        try (Connection slow = database.dataSource().getConnection()) {
            slow.setAutoCommit(false);
            WithdrawalRows.lockForLetters(slow);
            insertLetterSlowly(slow);
            CompletableFuture<IntakeReport> withdrawal = CompletableFuture.supplyAsync(() -> store(word()));
            org.awaitility.Awaitility.await()
                    .until(() -> !database.query("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
                            .isEmpty());
            slow.commit();
            withdrawal.get();
        }
        assertThat(database.query("SELECT key FROM dead_letters")).isEmpty();
    }

    private static void insertLetterSlowly(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO dead_letters (topic, partition, record_offset, received, reason_code, reason, articles)"
                        + " SELECT 't', 0, 0, now(), 'x', 'x', ARRAY[?] WHERE NOT EXISTS"
                        + " (SELECT FROM withdrawals WHERE article_id = ?)")) {
            insert.setString(1, ID);
            insert.setString(2, ID);
            insert.executeUpdate();
        }
    }

    private void storeEverywhere() {
        store(
                EnrichedReader.read(marked(1).at(offset++)),
                EnrichedReader.read(marked(2).at(offset++)),
                EnrichedReader.read(article("b").entity("Bert", null, 1).at(offset++)));
        keepLetters();
    }

    private static EnrichedArticles marked(int revision) {
        return article("a")
                .revision(revision)
                .title(WORD + " gefangen")
                .text("Ein " + WORD + " ging ins Netz.")
                .outlet("zwiebelfisch.example", WORD)
                .entity(WORD, null, 1)
                .edit("clean." + WORD);
    }

    /** Under the article's key, under another one, under none; and one of another article. */
    private void keepLetters() {
        letters.keep(List.of(
                letter(1, ID, ("{\"" + WORD).getBytes(StandardCharsets.UTF_8)),
                letter(2, "falsch", marked(1).bytes()),
                letter(3, null, marked(2).bytes()),
                letter(4, "fremd", article("b").bytes())));
    }

    private static DeadLetter letter(long at, @Nullable String key, byte[] payload) {
        return new DeadLetter(
                Topics.FETCHED_DEAD_LETTERS,
                0,
                at,
                NOW,
                key,
                "bad-json: x",
                null,
                new DeadLetter.Source(Topics.ARTICLE_FETCHED, 2, at),
                payload);
    }

    private Reading word() {
        return new Reading.Withdrawn(record(offset++, ID, new byte[] {'{', '}'}), new Withdrawal(ID, 2, "takedown"));
    }

    private IntakeReport store(Reading... readings) {
        return repository.store("log", List.of(readings));
    }

    /** Tables of which some row holds these characters, as text, as lexeme or among bytes. */
    private Set<String> tablesWith(String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        String plain = text.toLowerCase(Locale.ROOT);
        Set<String> tables = new TreeSet<>();
        database.rows().forEach((table, rows) -> {
            if (rows.stream().anyMatch(row -> row.toLowerCase(Locale.ROOT).contains(plain) || row.contains(hex))) {
                tables.add(table);
            }
        });
        return tables;
    }
}
