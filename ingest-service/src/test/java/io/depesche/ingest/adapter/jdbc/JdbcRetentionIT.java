package io.depesche.ingest.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.article.Article.Outlet;
import io.depesche.ingest.domain.article.Arrival;
import io.depesche.ingest.domain.article.ArticleIntake;
import io.depesche.ingest.domain.article.Candidate;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.article.Outcome;
import io.depesche.ingest.domain.article.Outcome.Reason;
import io.depesche.ingest.domain.feed.FeedLedger.HostHold;
import io.depesche.ingest.domain.feed.FeedNews;
import io.depesche.ingest.domain.feed.FeedSource;
import io.depesche.ingest.domain.feed.FeedState;
import io.depesche.ingest.domain.feed.FeedWishes;
import io.depesche.ingest.domain.feed.NewFeed;
import io.depesche.ingest.domain.feed.SourceKind;
import io.depesche.ingest.domain.feed.StartSpread;
import io.depesche.ingest.domain.fetch.Claim;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import io.depesche.ingest.domain.outbox.OutboxBell;
import io.depesche.ingest.domain.page.PageNews;
import io.depesche.ingest.domain.page.PageState;
import io.depesche.ingest.domain.page.SeenPage;
import io.depesche.ingest.domain.page.SeenPage.EntryFacts;
import io.depesche.ingest.domain.retention.Housekeeping;
import io.depesche.ingest.domain.retention.KeepRules;
import io.depesche.ingest.domain.trace.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is forgotten, and above all what is not, in the real database. */
class JdbcRetentionIT {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final CanonicalUrl BRIEF = url("https://bote.example/rss");
    private static final CanonicalUrl LONG = url("https://archiv.example/rss");
    private static final String REPORT = """
            Die Stadtwerke von Neuhaven bauen am Alten Markt bis zum Herbst eine neue Leitung für warmes Wasser.
            Anwohner müssen ihre Wagen an drei Vormittagen anderswo abstellen, wie der Bauleiter am Montag sagte.
            Der Wochenmarkt zieht solange vor die Kirche, die Buslinien halten an der Ecke zur Gerberstraße.""";

    private final ArticleIntake intake = new ArticleIntake(new Random(3));
    private final Map<String, Integer> counted = new TreeMap<>();
    private DataSource database;
    private Transactions transactions;
    private JdbcFeedLedger feeds;
    private JdbcFeedRegistry registry;
    private JdbcPageLedger pages;
    private JdbcArticleLedger articles;
    private JdbcTakedowns takedowns;
    private JdbcTraces traces;

    @BeforeEach
    void twoSourcesOfWhichOneMayBeKeptForAWeek() {
        database = TestDatabase.fresh("ingest_retention");
        transactions = new Transactions(database);
        OutboxBell bell = new OutboxBell();
        feeds = new JdbcFeedLedger(transactions, bell);
        registry = new JdbcFeedRegistry(transactions, () -> NOW, new StartSpread(new Random(1)), Duration.ofMinutes(1));
        pages = new JdbcPageLedger(transactions, bell);
        articles = new JdbcArticleLedger(transactions, bell);
        takedowns = new JdbcTakedowns(transactions, bell);
        traces = new JdbcTraces(transactions);
        registry.add(new NewFeed(BRIEF, SourceKind.FEED, null, null, null, 7));
        registry.add(NewFeed.of(LONG));
    }

    @Test
    void theArticlesOfASourceAreWithdrawnWhenItsDaysAreOver() {
        bring(BRIEF, NOW, "bote.example/1");
        bring(LONG, NOW, "archiv.example/1");
        articles.write(arrival("https://bote.example/eingereicht", REPORT + " Ohne Quelle.", NOW));

        step(days(6));
        assertThat(count("articles")).isEqualTo(3);
        step(days(8));

        assertThat(addresses()).containsExactly("https://archiv.example/1", "https://bote.example/eingereicht");
        assertThat(count("outbox WHERE headers ->> 'ce_type' = 'news.article.withdrawn.v1'"))
                .isEqualTo(1);
        assertThat(traces.of(id("https://bote.example/1")))
                .last()
                .satisfies(step -> assertThat(step.kind()).isEqualTo(Step.Kind.TAKEN_DOWN))
                .satisfies(step -> assertThat(step.detail()).isEqualTo("retention"));
        assertThat(counted).containsEntry("housekeeping articles", 1);
    }

    @Test
    void theServicesOwnLimitHoldsForSourcesThatSayNothing() {
        bring(LONG, NOW, "archiv.example/1");
        bring(BRIEF, NOW.plus(Duration.ofDays(95)), "bote.example/1");

        housekeeping(days(100), 90).step();

        assertThat(addresses()).containsExactly("https://bote.example/1");
    }

    @Test
    void whatWasWithdrawnAndIsStillInItsFeedDoesNotComeBack() {
        bring(BRIEF, NOW, "bote.example/1");
        settle(
                BRIEF,
                NOW,
                new FeedNews(List.of(), List.of(arrival("https://bote.example/blog", REPORT, NOW)), List.of()));
        step(days(8));
        long records = count("outbox");

        list(BRIEF, days(9), "f1", "bote.example/1");
        list(BRIEF, days(9), "f2", "bote.example/1");
        settle(
                BRIEF,
                days(9),
                new FeedNews(List.of(), List.of(arrival("https://bote.example/blog", REPORT, days(9))), List.of()));

        assertThat(pages.claimDue(claim(days(9)))).isEmpty();
        assertThat(count("articles")).isZero();
        assertThat(count("outbox")).isEqualTo(records);
    }

    @Test
    void theWordsOfAnArticleWhoseTimeIsOverBarNoOther() {
        articles.write(arrival("https://bote.example/barred", REPORT + " Eins.", NOW));
        settle(
                BRIEF,
                NOW,
                new FeedNews(List.of(), List.of(arrival("https://bote.example/wetter-1", REPORT, NOW)), List.of()));
        step(days(8));
        takedowns.take(id("https://bote.example/barred"), "takedown", days(8));

        assertThat(articles.write(arrival("https://bote.example/wetter-2", REPORT, days(9))))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(articles.write(arrival("https://bote.example/again", REPORT + " Eins.", days(9))))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class, why -> assertThat(why.reason()).isEqualTo(Reason.TAKEN_DOWN));
    }

    @Test
    void anEntryIsForgottenAMonthAfterItWasLastInItsFeedAndNotBefore() {
        bring(LONG, NOW, "archiv.example/alt", "archiv.example/immer");
        list(LONG, days(20), "f1", "archiv.example/immer");
        list(LONG, days(45), "f1", "archiv.example/immer", "archiv.example/neu");

        step(days(29));
        assertThat(count("pages")).isEqualTo(3);
        step(days(46));

        assertThat(pageAddresses()).containsExactly("https://archiv.example/immer", "https://archiv.example/neu");
    }

    @Test
    void anEntryOfADocumentThatNeverChangesIsNotForgotten() {
        bring(LONG, NOW, "archiv.example/1");
        FeedState unchanged = state(LONG, days(400)).confirmed(new Validators("\"e\"", null), days(400));
        feeds.settle(unchanged, FeedNews.NONE);

        step(days(401));
        assertThat(count("pages")).isEqualTo(1);
        assertThat(TestDatabase.number(database, "SELECT count(*) FROM feeds WHERE etag = '\"e\"'"))
                .as("what is asked conditionally")
                .isEqualTo(1);

        registry.remove(NewFeed.idOf(LONG));
        step(days(401));
        assertThat(count("pages")).as("of a source that is watched no more").isZero();
    }

    @Test
    void anEntryThatComesBackAfterItWasForgottenIsTheArticleThatWeHave() {
        bring(LONG, NOW, "archiv.example/1");
        list(LONG, days(40), "f1", "archiv.example/2");
        settlePages(days(40));
        step(days(41));
        assertThat(pageAddresses()).containsExactly("https://archiv.example/2");
        long records = count("outbox");

        list(LONG, days(42), "f1", "archiv.example/1", "archiv.example/2");
        settlePages(days(42));

        assertThat(count("outbox")).isEqualTo(records);
        assertThat(count("articles")).isEqualTo(2);
    }

    @Test
    void aTextIsForgottenWithItsBandsAndItsArticleStaysKnown() {
        articles.write(arrival("https://archiv.example/1", REPORT, NOW));
        articles.write(arrival("https://archiv.example/2", REPORT.replace("Neuhaven", "Altdorf") + " Neu.", days(25)));
        long bands = count("copy_bands");

        step(days(31));

        assertThat(count("kept_texts")).isEqualTo(1);
        assertThat(count("copy_bands")).isLessThan(bands).isPositive();
        assertThat(articles.write(arrival("https://archiv.example/1", REPORT, days(32))))
                .isInstanceOf(Outcome.Unchanged.class);
        assertThat(articles.write(arrival("https://archiv.example/1", REPORT + " Und mehr.", days(32))))
                .isEqualTo(new Outcome.Accepted(id("https://archiv.example/1"), 2));
    }

    @Test
    void tracesEndButTheRegisterOfTakedownsAndItsStepDoNot() {
        articles.write(arrival("https://archiv.example/1", REPORT, NOW));
        takedowns.take(id("https://archiv.example/1"), "takedown", NOW);
        articles.write(arrival("https://archiv.example/2", "Anders.", NOW));

        step(days(4_000));

        assertThat(traces.of(id("https://archiv.example/2"))).isEmpty();
        assertThat(traces.of(id("https://archiv.example/1")))
                .extracting(Step::kind)
                .containsExactly(Step.Kind.TAKEN_DOWN);
        assertThat(count("takedowns")).isEqualTo(1);
        assertThat(articles.write(arrival("https://archiv.example/1", REPORT, days(4_001))))
                .isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void muchIsForgottenInSmallSteps() {
        execute("""
                INSERT INTO trace_steps (article_id, revision, step, at, outcome)
                SELECT 'a' || i, 0, 'rejected', timestamptz '2025-01-01' + i * interval '1 s', 'stopped'
                FROM generate_series(1, 1200) i""");
        feeds.hold(new HostHold("ruhe.example", NOW.minusSeconds(1)));
        feeds.hold(new HostHold("zu.example", NOW.plusSeconds(60)));

        Housekeeping housekeeping = housekeeping(NOW, null);
        assertThat(housekeeping.step()).isTrue();
        assertThat(count("trace_steps")).isEqualTo(700);
        assertThat(TestDatabase.number(database, "SELECT min(substr(article_id, 2)::int) FROM trace_steps"))
                .as("the oldest go first")
                .isEqualTo(501);
        assertThat(housekeeping.step()).isTrue();
        assertThat(housekeeping.step()).isFalse();

        assertThat(count("trace_steps")).isZero();
        assertThat(count("host_holds")).isEqualTo(1);
        assertThat(counted).containsEntry("housekeeping traces", 1200).containsEntry("housekeeping holds", 1);
    }

    /** A reading lists pages, and each is visited and gives an article. */
    private void bring(CanonicalUrl feed, Instant now, String... addresses) {
        list(feed, now, "f1", addresses);
        settlePages(now);
    }

    private void settlePages(Instant now) {
        List<PageState> due = pages.claimDue(claim(now));
        while (!due.isEmpty()) {
            for (PageState page : due) {
                Arrival arrival = arrival(
                        page.page().url().value(), REPORT + page.page().url().value(), now);
                pages.settle(page.visited(Validators.NONE, null), new PageNews.Arrived(arrival), now);
            }
            due = pages.claimDue(claim(now));
        }
    }

    private void list(CanonicalUrl feed, Instant now, String fingerprint, String... addresses) {
        List<SeenPage> listed = Arrays.stream(addresses)
                .map(address -> new SeenPage(
                        feed,
                        url("https://" + address),
                        new EntryFacts("Titel", null, "de", "Blatt", fingerprint, null, null)))
                .toList();
        settle(feed, now, new FeedNews(listed, List.of(), List.of()));
    }

    private void settle(CanonicalUrl feed, Instant now, FeedNews news) {
        feeds.settle(state(feed, now).read(Validators.NONE, null, 1, FeedWishes.NONE, now), news);
    }

    private static FeedState state(CanonicalUrl feed, Instant now) {
        return FeedState.fresh(FeedSource.of(feed), now);
    }

    private void step(Instant now) {
        housekeeping(now, null).step();
    }

    private Housekeeping housekeeping(Instant now, @Nullable Integer articleDays) {
        return new Housekeeping(
                new KeepRules(articleDays, Duration.ofDays(30), Duration.ofDays(30), Duration.ofDays(90)),
                new JdbcRetentionLedger(transactions),
                takedowns,
                (stage, outcome, items) -> counted.merge(stage + " " + outcome, items, Integer::sum),
                () -> now);
    }

    private Arrival arrival(String address, String text, Instant now) {
        Candidate candidate = new Candidate(null, url(address), null, text, null, Outlet.UNKNOWN, null, null);
        return intake.arrival(candidate, now, Step.Kind.RECEIVED);
    }

    private static Claim claim(Instant now) {
        return new Claim(now, Duration.ofMinutes(2), 10, Set.of(), "ich");
    }

    private static Instant days(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    private List<String> addresses() {
        return strings("SELECT url FROM articles ORDER BY url");
    }

    private List<String> pageAddresses() {
        return strings("SELECT url FROM pages ORDER BY url");
    }

    private List<String> strings(String sql) {
        return transactions.run(connection -> {
            try (var rows = connection.createStatement().executeQuery(sql)) {
                List<String> found = new java.util.ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        });
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(String table) {
        return TestDatabase.number(database, "SELECT count(*) FROM " + table);
    }

    private static String id(String address) {
        return Candidate.articleId(url(address));
    }

    private static CanonicalUrl url(String address) {
        return Objects.requireNonNull(CanonicalUrl.parse(address), address);
    }
}
