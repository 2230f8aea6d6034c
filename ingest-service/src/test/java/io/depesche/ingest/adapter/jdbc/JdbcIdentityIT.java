package io.depesche.ingest.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.Article.CopyOf;
import io.depesche.contracts.article.Article.Outlet;
import io.depesche.contracts.article.ArticleFetched;
import io.depesche.contracts.article.ArticleWithdrawn;
import io.depesche.ingest.domain.article.ArticleIntake;
import io.depesche.ingest.domain.article.Candidate;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.article.Outcome;
import io.depesche.ingest.domain.article.Outcome.Reason;
import io.depesche.ingest.domain.article.Outcome.Sameness;
import io.depesche.ingest.domain.article.Outlets;
import io.depesche.ingest.domain.outbox.OutboxBell;
import io.depesche.ingest.domain.outbox.OutboxRecord;
import io.depesche.ingest.domain.outbox.OutboxSender;
import io.depesche.ingest.domain.takedown.Takedowns;
import io.depesche.ingest.domain.trace.Step;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one article is, in the real database: its addresses, its revisions, its copies, and its end. */
class JdbcIdentityIT {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /** Fifty words in which every run of three stands once, as in a report. */
    private static final String REPORT = """
            Der Hafen von Nordhausen bleibt nach dem Sturm der vergangenen Nacht bis Montag geschlossen.
            Drei Frachter liegen auf Reede und warten auf besseres Wetter, teilte die Behörde am Sonntag mit.
            Amtsleiterin Ines Voss sprach von einem der schwersten Unwetter seit zwanzig Jahren.
            Verletzt wurde niemand, doch am Ostkai brach eine Mauer auf einer Länge von vierzig Metern.
            Die Fähre nach Süderoog soll frühestens am Dienstag wieder verkehren, Fahrkarten behalten ihre Gültigkeit.
            """;

    private final ArticleIntake intake = new ArticleIntake(new Random(3));
    private DataSource database;
    private JdbcArticleLedger articles;
    private JdbcTakedowns takedowns;
    private JdbcTraces traces;
    private JdbcOutbox outbox;

    @BeforeEach
    void emptyDatabase() {
        database = TestDatabase.fresh("ingest_identity");
        Transactions transactions = new Transactions(database);
        OutboxBell bell = new OutboxBell();
        articles = new JdbcArticleLedger(transactions, bell);
        takedowns = new JdbcTakedowns(transactions, bell);
        traces = new JdbcTraces(transactions);
        outbox = new JdbcOutbox(transactions, () -> NOW);
    }

    @Test
    void allAddressesOfAnArticleAreOneArticle() {
        String id = accepted(write("https://www.blatt.example/hafen-17?xtor=RSS-1", REPORT));

        assertThat(write("http://m.blatt.example/hafen-17/amp", REPORT))
                .isEqualTo(new Outcome.Unchanged(id, 1, Sameness.SAME_TEXT));
    }

    @Test
    void aPageThatNamesItsArticleLeadsThereUnderBothAddresses() {
        Candidate page = candidate("https://blatt.example/politik/hafen-bleibt-zu-17", REPORT);
        CanonicalUrl foundAt = url("https://blatt.example/teaser/4711");
        String id = accepted(articles.write(intake.arrival(page, NOW, NOW, Step.Kind.PAGE_FETCHED, foundAt)));

        assertThat(id).isEqualTo(page.articleId());
        assertThat(write(foundAt.value(), REPORT)).isEqualTo(new Outcome.Unchanged(id, 1, Sameness.SAME_TEXT));
        assertThat(kinds(Candidate.articleId(foundAt)))
                .as("whoever asks for the page's address is told of its article")
                .contains(Step.Kind.SAME_ADDRESS, Step.Kind.EXTRACTED, Step.Kind.QUEUED);
    }

    @Test
    void anArticleKeepsItsIdWhenItsPageBeginsToNameAnotherAddress() {
        String old = "https://blatt.example/hafen-17";
        String id = accepted(write(old, REPORT));
        Candidate renamed = candidate("https://blatt.example/hafen-bleibt-bis-montag-zu-17", REPORT + "Neu.");

        assertThat(articles.write(intake.arrival(
                        renamed, NOW.plusSeconds(9), NOW.plusSeconds(9), Step.Kind.PAGE_FETCHED, url(old))))
                .isEqualTo(new Outcome.Accepted(id, 2));
        assertThat(write(Objects.requireNonNull(renamed.url()).value(), REPORT + "Neu."))
                .isEqualTo(new Outcome.Unchanged(id, 2, Sameness.SAME_TEXT));
    }

    @Test
    void pagesThatAllNameTheSameAddressByMistakeStayApart() {
        String template = "https://blatt.example/vorlage-mit-langem-namen-1";
        Candidate first = candidate(template, REPORT);
        Candidate second = candidate(template, otherReport(7));
        accepted(articles.write(
                intake.arrival(first, NOW, NOW, Step.Kind.PAGE_FETCHED, url("https://blatt.example/a-1"))));

        String id = accepted(articles.write(
                intake.arrival(second, NOW, NOW, Step.Kind.PAGE_FETCHED, url("https://blatt.example/a-2"))));

        assertThat(id).isEqualTo(Candidate.articleId(url("https://blatt.example/a-2")));
        assertThat(fetchedOf(id).getLast().article().url()).isEqualTo("https://blatt.example/a-2");
    }

    @Test
    void aChangedTextIsARevisionThatSaysWhatChanged() {
        String id = accepted(write("https://blatt.example/hafen-17", REPORT));

        Outcome outcome = write(
                "https://blatt.example/hafen-17", REPORT.replace("Drei", "Vier") + "Mehr folgt.", NOW.plusSeconds(5));

        assertThat(outcome).isEqualTo(new Outcome.Accepted(id, 2));
        assertThat(detail(id, Step.Kind.REVISION_OF)).isEqualTo("of revision 1: 1 paragraph changed, 1 added");
    }

    @Test
    void stampsAndQuotationMarksAreNoRevision() {
        String id = accepted(write("https://blatt.example/hafen-17", REPORT + "Stand: 12:00 Uhr"));

        assertThat(write("https://blatt.example/hafen-17", REPORT + "Stand: 14:30 Uhr", NOW.plusSeconds(5)))
                .isEqualTo(new Outcome.Unchanged(id, 1, Sameness.SAME_CORE));
        assertThat(detail(id, Step.Kind.UNCHANGED)).contains("typography");
    }

    @Test
    void whatAnArchiveShowsOfEarlierTimesIsNoNewRevision() {
        String address = "https://blatt.example/hafen-17";
        String id = accepted(write(address, REPORT));
        write(address, REPORT, NOW.plusSeconds(3600));

        assertThat(articles.write(intake.arrival(
                        candidate(address, REPORT + "Aus dem Archiv."),
                        NOW.plusSeconds(7200),
                        NOW.plusSeconds(1800),
                        Step.Kind.RECEIVED,
                        null)))
                .as("between the first reading and the last")
                .isEqualTo(new Outcome.Older(id, 1));
    }

    @Test
    void aSyndicatedCopyIsSentAndLinkedToItsFirst() {
        String first = accepted(write("https://blatt.example/hafen-17", REPORT));
        String second = accepted(write("https://bote.example/sturm", "Nordhausen (dpa) – " + REPORT));
        String cut = accepted(write("https://kurier.example/1", REPORT.substring(0, REPORT.indexOf("Verletzt"))));

        assertThat(copyOf(first)).isNull();
        assertThat(copyOf(second)).isNotNull().extracting(CopyOf::article).isEqualTo(first);
        assertThat(copyOf(cut))
                .as("a copy of a copy is one of the first")
                .isNotNull()
                .extracting(CopyOf::article)
                .isEqualTo(first);
        assertThat(detail(second, Step.Kind.DUPLICATE_OF)).startsWith("article " + first);
    }

    @Test
    void aRevisionOfACopyIsStillACopy() {
        String first = accepted(write("https://blatt.example/hafen-17", REPORT));
        String second = accepted(write("https://bote.example/sturm", REPORT));

        write("https://bote.example/sturm", REPORT + "Wir berichten weiter.", NOW.plusSeconds(60));

        assertThat(fetchedOf(second)).hasSize(2).allSatisfy(record -> assertThat(
                        record.article().copyOf())
                .isNotNull()
                .extracting(CopyOf::article)
                .isEqualTo(first));
    }

    @Test
    void twoReportsOfOneEventAreNoCopies() {
        accepted(write("https://blatt.example/hafen-17", REPORT));
        String own = accepted(write("https://bote.example/sturm", otherReport(1)));

        assertThat(copyOf(own)).isNull();
    }

    /** Texts of one mould share their bands by the hundred; only the newest of a band are looked at. */
    @Test
    void aCopyIsFoundAmongManyTextsOfItsMould() {
        for (int day = 1; day <= 60; day++) {
            accepted(write("https://wetter.example/" + day, weather(day), NOW.plusSeconds(day)));
        }
        String first = accepted(write("https://blatt.example/wetter", weather(61), NOW.plusSeconds(61)));
        String copy = accepted(write("https://bote.example/wetter", weather(61), NOW.plusSeconds(62)));

        assertThat(copyOf(first)).isNull();
        assertThat(copyOf(copy)).isNotNull().extracting(CopyOf::article).isEqualTo(first);
    }

    private static String weather(int day) {
        return """
                Am Vormittag scheint an der Küste die Sonne, am Nachmittag ziehen von Westen Wolken auf, und es regnet.
                Die Temperaturen steigen auf %d Grad, in der Nacht sinken sie auf %d Grad, am Boden auf %d Grad.
                Der Wind weht mit %d Kilometern in der Stunde, in Böen mit bis zu %d Kilometern in der Stunde.
                """.formatted(100 + day, 200 + day, 300 + day, 400 + day, 500 + day);
    }

    @Test
    void ofCopiesThatArriveAtOnceAllButOneAreLinked() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Outcome>> writes = new ArrayList<>();
            IntStream.range(0, 8).forEach(i -> writes.add(() -> write("https://blatt" + i + ".example/hafen", REPORT)));
            List<String> ids = new ArrayList<>();
            for (Future<Outcome> done : threads.invokeAll(writes)) {
                ids.add(accepted(done.get()));
            }

            assertThat(ids.stream().filter(id -> copyOf(id) == null)).hasSize(1);
        }
    }

    @Test
    void aTextOutsideTheWindowIsNotComparedAnyMore() {
        accepted(write("https://blatt.example/hafen-17", REPORT));
        String late = accepted(write("https://bote.example/sturm", REPORT, NOW.plus(Duration.ofDays(15))));

        assertThat(copyOf(late)).isNull();
    }

    @Test
    void aTakenDownArticleIsGoneFromEveryTableAndDoesNotComeBack() throws SQLException {
        String word = "Unwetterschaden4711";
        String address = "https://blatt.example/hafen-17";
        Candidate page = candidate("https://blatt.example/hafen-bleibt-zu-17", REPORT + word);
        String id = accepted(articles.write(intake.arrival(page, NOW, NOW, Step.Kind.PAGE_FETCHED, url(address))));
        assertThat(cellsWith(word)).isNotEmpty();

        assertThat(takedowns.take(id, Takedowns.TAKEDOWN, NOW)).isTrue();

        assertThat(cellsWith(word)).isEmpty();
        assertThat(write(address, REPORT + word)).satisfies(JdbcIdentityIT::isTakenDown);
        assertThat(write(Objects.requireNonNull(page.url()).value(), "Ein anderer Text an derselben Stelle."))
                .satisfies(JdbcIdentityIT::isTakenDown);
        assertThat(write("https://www.blatt.example/kopie-99", REPORT + word + "\nStand: 17 Uhr"))
                .as("the same text elsewhere on the site")
                .satisfies(JdbcIdentityIT::isTakenDown);
        assertThat(write("https://bote.example/sturm", REPORT + word))
                .as("another outlet answers for itself")
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(kinds(id)).contains(Step.Kind.TAKEN_DOWN);
    }

    @Test
    void aTakedownIsAnnouncedOnceAndBehindTheArticlesOwnRecords() {
        String id = accepted(write("https://blatt.example/hafen-17", REPORT));
        List<OutboxRecord> sent = new ArrayList<>(drained());

        assertThat(takedowns.take(id, Takedowns.TAKEDOWN, NOW)).isTrue();
        assertThat(takedowns.take(id, Takedowns.TAKEDOWN, NOW)).isFalse();

        List<OutboxRecord> words = drained();
        assertThat(sent).hasSize(1);
        assertThat(words).hasSize(1);
        assertThat(words.getFirst().key()).isEqualTo(id);
        assertThat(words.getFirst().headers()).containsEntry("ce_type", "news.article.withdrawn.v1");
        assertThat(WireJson.read(words.getFirst().payload(), ArticleWithdrawn.class))
                .isEqualTo(new ArticleWithdrawn(id, 1, "takedown"));
    }

    @Test
    void whatNobodyHasHeardOfCanBeBarred() {
        String id = Candidate.articleId(url("https://blatt.example/kommt-noch-1"));

        assertThat(takedowns.take(id, Takedowns.TAKEDOWN, NOW)).isTrue();

        assertThat(write("https://blatt.example/kommt-noch-1", REPORT)).satisfies(JdbcIdentityIT::isTakenDown);
    }

    private static void isTakenDown(Outcome outcome) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> assertThat(rejected.reason())
                .isEqualTo(Reason.TAKEN_DOWN));
    }

    private Outcome write(String address, String text) {
        return write(address, text, NOW);
    }

    private Outcome write(String address, String text, Instant at) {
        return articles.write(intake.arrival(candidate(address, text), at, Step.Kind.RECEIVED));
    }

    private static Candidate candidate(String address, String text) {
        CanonicalUrl url = url(address);
        Outlet outlet = Outlets.of(null, url);
        return new Candidate(null, url, "Titel", text, null, outlet, null, null);
    }

    /** As long as the report, in other words. */
    private static String otherReport(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("Drei Frachter liegen auf Reede. ");
        for (int i = 0; i < 60; i++) {
            text.append("wort").append(random.nextInt(10_000)).append(i % 12 == 11 ? ".\n" : " ");
        }
        return text.toString();
    }

    private static String accepted(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted) outcome).articleId();
    }

    private List<Step.Kind> kinds(String id) {
        return traces.of(id).stream().map(Step::kind).toList();
    }

    private @Nullable String detail(String id, Step.Kind kind) {
        return traces.of(id).stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .map(Step::detail)
                .orElse(null);
    }

    private @Nullable CopyOf copyOf(String id) {
        return fetchedOf(id).getLast().article().copyOf();
    }

    private List<ArticleFetched> fetchedOf(String id) {
        return waiting().stream()
                .filter(record -> record.key().equals(id))
                .map(record -> WireJson.read(record.payload(), ArticleFetched.class))
                .toList();
    }

    /** The records in the outbox, which stay there: the sender fails when it has seen them. */
    private List<OutboxRecord> waiting() {
        List<OutboxRecord> seen = new ArrayList<>();
        try {
            outbox.drain(100, batch -> {
                seen.addAll(batch);
                throw new OutboxSender.SendFailed("only looking", new IllegalStateException());
            });
        } catch (OutboxSender.SendFailed e) {
            return seen;
        }
        return seen;
    }

    private List<OutboxRecord> drained() {
        List<OutboxRecord> sent = new ArrayList<>();
        outbox.drain(100, batch -> {
            sent.addAll(batch);
            return batch.stream()
                    .<OutboxSender.Receipt>map(record -> new OutboxSender.Receipt.Published(0, 1))
                    .toList();
        });
        return sent;
    }

    /** Every column of every table that holds a word, kept texts inflated: a table that is new is searched as well. */
    private List<String> cellsWith(String word) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (String[] column : columns(connection)) {
                try (PreparedStatement select =
                                connection.prepareStatement("SELECT " + column[1] + " FROM " + column[0]);
                        ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        String cell = column[1].equals("text")
                                ? KeptText.unpack(rows.getBytes(1))
                                : column[2].equals("bytea")
                                        ? new String(rows.getBytes(1), java.nio.charset.StandardCharsets.UTF_8)
                                        : String.valueOf(rows.getString(1));
                        if (cell.contains(word)) {
                            found.add(column[0] + "." + column[1]);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static List<String[]> columns(Connection connection) throws SQLException {
        List<String[]> columns = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT table_name, column_name, data_type FROM information_schema.columns"
                                + " WHERE table_schema = current_schema() AND table_name <> 'flyway_schema_history'");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                columns.add(new String[] {rows.getString(1), "\"" + rows.getString(2) + "\"", rows.getString(3)});
            }
        }
        columns.forEach(column -> column[1] = column[1].equals("\"text\"") ? "text" : column[1]);
        return columns;
    }

    private static CanonicalUrl url(String address) {
        return Objects.requireNonNull(CanonicalUrl.parse(address), address);
    }
}
