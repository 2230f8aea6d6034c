package io.depesche.store.adapter.jdbc;

import static io.depesche.store.EnrichedArticles.article;
import static io.depesche.store.EnrichedArticles.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depesche.store.EnrichedArticles;
import io.depesche.store.domain.intake.EnrichedReader;
import io.depesche.store.domain.intake.IncomingRecord;
import io.depesche.store.domain.intake.IntakeReport;
import io.depesche.store.domain.intake.Reading;
import io.depesche.store.domain.intake.RecordRefused;
import io.depesche.store.domain.intake.StoreUnavailable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArticleRepositoryIT {

    private static final String LOG = "log-1";
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private StoreDatabase database;
    private ArticleRepository repository;

    @BeforeEach
    void emptyDatabase() {
        database = StoreDatabase.empty("store_rows");
        repository = repositoryAt(NOW);
    }

    private ArticleRepository repositoryAt(Instant now) {
        return new ArticleRepository(database.dataSource(), Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void aReplayLeavesEveryRowAsItWas() {
        List<Reading> batch = readings(
                article("a")
                        .entity("Anna Beispiel", "wd:Q1", 2)
                        .edit("clean.missing-blank")
                        .at(0),
                article("b").at(1),
                article("a")
                        .revision(2)
                        .title("Neue Zahl")
                        .edit("clean.missing-blank")
                        .at(2));
        IntakeReport first = repository.store(LOG, batch);
        Map<String, List<String>> before = database.rows();

        // Another log id: nothing is skipped, every record is written again, an hour later.
        IntakeReport again = repositoryAt(NOW.plus(Duration.ofHours(1))).store("log-2", batch);

        assertThat(database.rows()).isEqualTo(before);
        assertThat(before.get("articles")).hasSize(2);
        assertThat(before.get("revisions")).hasSize(3);
        assertThat(first.stored()).hasSize(3);
        assertThat(again.stored()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(3);
    }

    @Test
    void recordsBeforeTheStoredOffsetAreSkipped() {
        repository.store(LOG, readings(article("a").at(0), article("b").at(1)));
        IntakeReport report =
                repository.store(LOG, readings(article("b").at(1), article("c").at(2)));
        assertThat(report.skipped()).isEqualTo(1);
        assertThat(report.stored()).hasSize(1);
        assertThat(repository.nextOffsets(LOG, EnrichedArticles.TOPIC, Set.of(0, 1)))
                .containsOnly(Map.entry(0, 3L));
    }

    @Test
    void anOlderRevisionJoinsTheHistoryAndNeverTheFace() {
        repository.store(
                LOG,
                readings(article("a")
                        .revision(2)
                        .title("Zwei")
                        .entity("Neu", null, 1)
                        .at(0)));
        repository.store(
                LOG,
                readings(article("a")
                        .revision(1)
                        .title("Eins")
                        .entity("Alt", null, 1)
                        .at(1)));
        assertThat(database.query("SELECT title FROM articles")).containsExactly("Zwei");
        assertThat(database.query("SELECT name FROM mentions")).containsExactly("Neu");
        assertThat(database.query("SELECT title FROM revisions ORDER BY revision"))
                .containsExactly("Eins", "Zwei");
    }

    @Test
    void aNewerRevisionReplacesMentionsAndEditsAndKeepsTheArrival() {
        repository.store(
                LOG,
                readings(article("a").entity("Alt", null, 1).edit("clean.alt").at(0)));
        repository.store(
                LOG,
                readings(article("a")
                        .revision(2)
                        .fetched(EnrichedArticles.FETCHED.plusSeconds(3_600))
                        .entity("Neu", null, 1)
                        .edit("clean.neu")
                        .edit("clean.neu")
                        .at(1)));
        assertThat(database.query("SELECT name FROM mentions")).containsExactly("Neu");
        assertThat(database.query("SELECT rule FROM edits")).containsExactly("clean.neu", "clean.neu");
        assertThat(database.query("SELECT edits FROM articles")).containsExactly("2");
        assertThat(database.query("SELECT fetched - arrived FROM articles")).containsExactly("01:00:00");
    }

    @Test
    void theSameRevisionFromANewPipelineReplacesTheOld() {
        repository.store(LOG, readings(article("a").title("Alte Fassung").at(0)));
        repository.store(LOG, readings(article("a").title("Neue Fassung").at(1)));
        assertThat(database.query("SELECT title FROM articles")).containsExactly("Neue Fassung");
        assertThat(database.query("SELECT record_offset FROM revisions")).containsExactly("1");
    }

    @Test
    void rowsAndOffsetsAreCommittedTogetherOrNotAtAll() {
        ArticleRepository breaking = new ArticleRepository(
                breakingAt(database.dataSource(), "INSERT INTO consumer_offsets"), Clock.systemUTC());
        List<Reading> batch = readings(article("a").at(0), article("b").at(1));
        assertThatThrownBy(() -> breaking.store(LOG, batch)).isInstanceOf(StoreUnavailable.class);
        assertNothingIsStored();

        ArticleRepository breakingLater =
                new ArticleRepository(breakingAt(database.dataSource(), "INSERT INTO edits"), Clock.systemUTC());
        assertThatThrownBy(() -> breakingLater.store(LOG, batch)).isInstanceOf(StoreUnavailable.class);
        assertNothingIsStored();

        repository.store(LOG, batch);
        assertThat(database.query("SELECT next_offset FROM consumer_offsets")).containsExactly("2");
        assertThat(database.query("SELECT count(*) FROM articles")).containsExactly("2");
    }

    private void assertNothingIsStored() {
        assertThat(database.rows().values()).allSatisfy(rows -> assertThat(rows).isEmpty());
        assertThat(database.query("SELECT count(*) FROM consumer_offsets")).containsExactly("0");
    }

    @Test
    void anInstanceThatLostItsPartitionCannotBringBackADeletedArticle() {
        List<Reading> held = readings(article("a").at(0));
        repository.store(
                LOG, readings(article("a").at(0), record(1, article("a").id(), null)));
        IntakeReport late = repository.store(LOG, held);
        assertThat(late.skipped()).isEqualTo(1);
        assertThat(database.query("SELECT count(*) FROM articles")).containsExactly("0");
    }

    @Test
    void aTopicMadeAnewIsReadFromItsFirstOffset() {
        repository.store(LOG, readings(article("a").at(0), article("b").at(1)));
        IntakeReport report = repository.store("log-2", readings(article("c").at(0)));
        assertThat(report.stored()).hasSize(1);
        assertThat(database.query("SELECT log_id || next_offset FROM consumer_offsets"))
                .containsExactly("log-21");
    }

    @Test
    void aRevisionIsSupersededWhenANewerOneIsStoredAndNeverAgain() {
        repository.store(LOG, readings(article("a").at(0), article("b").at(1)));
        assertThat(superseded()).isEmpty();
        repositoryAt(NOW.plusSeconds(60))
                .store(LOG, readings(article("a").revision(3).at(2)));
        assertThat(superseded()).containsExactly("1");
        // One that comes late is no newest revision for a moment.
        repositoryAt(NOW.plusSeconds(120))
                .store(LOG, readings(article("a").revision(2).at(3)));
        assertThat(superseded()).containsExactly("1", "2");
        assertThat(database.query("SELECT count(DISTINCT superseded_at) FROM revisions"))
                .containsExactly("2");
    }

    private List<String> superseded() {
        return database.query("SELECT revision FROM revisions WHERE superseded_at IS NOT NULL ORDER BY revision");
    }

    @Test
    void contentThatTheDatabaseRefusesIsToldFromADatabaseThatIsAway() {
        database.execute("ALTER TABLE articles ADD CONSTRAINT refuses CHECK (title <> 'verboten')");
        try {
            assertThatThrownBy(() -> repository.store(
                            LOG, readings(article("a").title("verboten").at(0))))
                    .isInstanceOf(RecordRefused.class)
                    .hasMessage("SQLSTATE 23514");
        } finally {
            database.execute("ALTER TABLE articles DROP CONSTRAINT refuses");
        }
        assertNothingIsStored();
    }

    @Test
    void anyTextThatJsonCanHoldIsStored() {
        String hostile = "Ein\0Text mit 😀 Zeichen, \"Anführung\", \\ und {Klammer}, 'x'); DROP TABLE articles; --";
        EnrichedArticles withEverything = article("hostile")
                .title(hostile)
                .text(hostile)
                .language(hostile)
                .outlet(hostile, hostile)
                .published(hostile)
                .edit(hostile);
        for (String name : List.of("a,b", "{\"x\"}", "\\", "NULL", "", "\0", " ")) {
            withEverything.entity(name, name, 1);
        }
        assertThat(repository.store(LOG, readings(withEverything.at(0))).stored())
                .hasSize(1);
        assertThat(database.query("SELECT encode(record, 'hex') FROM revisions"))
                .containsExactly(HexFormat.of().formatHex(withEverything.bytes()));
        assertThat(database.query("SELECT title FROM articles").getFirst()).startsWith("Ein\uFFFDText mit 😀 Zeichen");
        assertThat(database.query("SELECT count(*) FROM mentions")).containsExactly("7");
        assertThat(database.query("SELECT name FROM mentions ORDER BY ordinal"))
                .startsWith("a,b", "{\"x\"}", "\\", "NULL");
    }

    @Test
    void aLongTextOfNothingButAddressesFitsTheSearchIndex() {
        StringBuilder addresses = new StringBuilder();
        for (int i = 0; addresses.length() < 300_000; i++) {
            addresses.append("ä").append(i).append(".de/ö").append(i).append("-ü ");
        }
        assertThat(repository
                        .store(
                                LOG,
                                readings(article("long")
                                        .text(addresses.toString())
                                        .at(0)))
                        .stored())
                .hasSize(1);
    }

    private static List<Reading> readings(IncomingRecord... records) {
        List<Reading> readings = new ArrayList<>();
        for (IncomingRecord record : records) {
            Reading reading = EnrichedReader.read(record);
            assertThat(reading).isNotInstanceOf(Reading.Rejection.class);
            readings.add(reading);
        }
        return readings;
    }

    /** A data source whose connections break when a statement that begins so is prepared. */
    private static DataSource breakingAt(DataSource real, String begin) {
        return proxy(
                DataSource.class, real, connection -> proxy(Connection.class, connection, result -> result, begin), "");
    }

    private interface Wrap {
        Object wrap(Object result);
    }

    private static <T> T proxy(Class<T> type, Object real, Wrap wrap, String begin) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    boolean breaks = method.getName().equals("prepareStatement")
                            && !begin.isEmpty()
                            && arguments[0].toString().startsWith(begin);
                    if (breaks) {
                        throw new SQLException("injected", "08006");
                    }
                    try {
                        Object result = method.invoke(real, arguments);
                        return result instanceof Connection ? wrap.wrap(result) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
