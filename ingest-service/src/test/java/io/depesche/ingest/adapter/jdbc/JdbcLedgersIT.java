package io.depesche.ingest.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depesche.contracts.article.Article.Outlet;
import io.depesche.ingest.domain.article.Arrival;
import io.depesche.ingest.domain.article.ArticleIntake;
import io.depesche.ingest.domain.article.Candidate;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.article.Outcome;
import io.depesche.ingest.domain.article.Outcome.Reason;
import io.depesche.ingest.domain.feed.FeedNews;
import io.depesche.ingest.domain.feed.FeedState;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import io.depesche.ingest.domain.outbox.OutboxBell;
import io.depesche.ingest.domain.page.PageNews;
import io.depesche.ingest.domain.page.PageState;
import io.depesche.ingest.domain.page.SeenPage;
import io.depesche.ingest.domain.page.SeenPage.EntryFacts;
import io.depesche.ingest.domain.storage.StorageFailed;
import io.depesche.ingest.domain.trace.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes true together, and what two at once do to each other, in the real database. */
class JdbcLedgersIT {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final CanonicalUrl FEED = url("https://blatt.example/rss");

    private final ArticleIntake intake = new ArticleIntake(new Random(3));
    private DataSource database;
    private Transactions transactions;
    private JdbcFeedLedger feeds;
    private JdbcPageLedger pages;
    private JdbcArticleLedger articles;
    private JdbcTraces traces;

    @BeforeEach
    void emptyDatabase() {
        database = TestDatabase.fresh("ingest_ledgers");
        transactions = new Transactions(database);
        OutboxBell bell = new OutboxBell();
        feeds = new JdbcFeedLedger(transactions, bell);
        pages = new JdbcPageLedger(transactions, bell);
        articles = new JdbcArticleLedger(transactions, bell);
        traces = new JdbcTraces(transactions);
    }

    @Test
    void aFeedsValidatorsDoNotAdvanceWhenOneOfItsEntriesCannotBeWritten() {
        feeds.register(List.of(FEED), NOW);
        FeedState read = FeedState.fresh(FEED, NOW).read(new Validators("\"neu\"", null), 2, NOW, NOW.plusSeconds(60));
        Arrival good = arrival("https://blatt.example/1", "Gut.");
        // A column that must not be null: the second entry's statement fails, after the first has gone through.
        Arrival bad = new Arrival(good.candidate(), "zzz", nothing(), NOW, good.trace(), Step.Kind.FEED_ENTRY);

        assertThatThrownBy(() -> feeds.settle(read, new FeedNews(List.of(), List.of(good, bad), List.of())))
                .isInstanceOf(StorageFailed.class);

        assertThat(feeds.all().getFirst().validators().etag()).isNull();
        assertThat(count("articles") + count("outbox") + count("trace_steps")).isZero();
    }

    @Test
    void aFeedsStateComesBackAsItWasWritten() {
        feeds.register(List.of(FEED), NOW);
        feeds.register(List.of(FEED), NOW.plusSeconds(5));
        FeedState read = FeedState.fresh(FEED, NOW)
                .read(new Validators("W/\"ö, x\"", "Sun, 01 Mar 2026 08:00:00 GMT"), 7, NOW, NOW.plusSeconds(60))
                .failed("answered 503\u0000", NOW, NOW.plusSeconds(60));

        feeds.settle(read, FeedNews.NONE);

        assertThat(feeds.all()).hasSize(1);
        assertThat(feeds.all().getFirst().validators()).isEqualTo(read.validators());
        assertThat(feeds.all().getFirst().lastError()).isEqualTo("answered 503\uFFFD");
        assertThat(feeds.all().getFirst().lastSuccess()).isEqualTo(NOW);
        assertThat(feeds.all().getFirst().failures()).isEqualTo(1);
    }

    @Test
    void whatIsDueIsClaimedByOneAndComesAgainAfterItsLease() {
        CanonicalUrl unlisted = url("https://blatt.example/alt");
        feeds.register(List.of(FEED, unlisted), NOW);

        assertThat(feeds.claimDue(List.of(FEED), NOW, LEASE, 10))
                .extracting(FeedState::url)
                .containsExactly(FEED);
        assertThat(feeds.claimDue(List.of(FEED), NOW, LEASE, 10)).isEmpty();
        assertThat(feeds.claimDue(List.of(FEED), NOW.plus(LEASE), LEASE, 10)).hasSize(1);
        assertThat(feeds.claimDue(List.of(), NOW.plus(LEASE), LEASE, 10)).isEmpty();
    }

    @Test
    void aKnownEntryIsLeftAloneUntilItsFeedSaysSomethingNew() {
        feeds.register(List.of(FEED), NOW);
        see("f1");
        PageState page = pages.claimDue(NOW, LEASE, 10).getFirst();
        Validators validators = new Validators("\"p\"", null);
        pages.settle(
                page.visited(validators, NOW.plusSeconds(900)),
                new PageNews.Arrived(arrival("https://blatt.example/1", "Der Text.")),
                NOW);

        see("f1");
        assertThat(pages.claimDue(NOW.plusSeconds(60), LEASE, 10)).isEmpty();
        see("f2");
        assertThat(pages.claimDue(NOW.plusSeconds(60), LEASE, 10))
                .singleElement()
                .satisfies(due -> {
                    assertThat(due.validators()).isEqualTo(validators);
                    assertThat(due.known()).isTrue();
                });
    }

    @Test
    void whatAFeedSaysDuringAVisitIsNotForgotten() {
        feeds.register(List.of(FEED), NOW);
        see("f1");
        PageState page = pages.claimDue(NOW, LEASE, 10).getFirst();
        see("f2");
        pages.settle(page.confirmed(null), new PageNews.None(), NOW);

        assertThat(pages.claimDue(NOW.plusSeconds(1), LEASE, 10)).hasSize(1);
    }

    @Test
    void aPageThatGoesNoFurtherLeavesItsReason() {
        feeds.register(List.of(FEED), NOW);
        see("f1");
        PageState page = pages.claimDue(NOW, LEASE, 10).getFirst();

        pages.settle(
                page.failed(null), new PageNews.Stopped(new Outcome.Rejected(Reason.UNREACHABLE, "answered 404")), NOW);

        assertThat(traces.of(page.page().articleId()))
                .extracting(Step::kind, Step::detail)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Step.Kind.FEED_ENTRY, null),
                        org.assertj.core.groups.Tuple.tuple(Step.Kind.REJECTED, "unreachable: answered 404"));
    }

    @Test
    void revisionsOfOneArticleFromManyAtOnceHaveNoGapAndNoDouble() {
        List<Outcome> outcomes = IntStream.range(0, 60)
                .parallel()
                .mapToObj(i -> articles.write(arrival("https://blatt.example/streit", "Fassung " + i % 20)))
                .toList();

        long accepted =
                outcomes.stream().filter(Outcome.Accepted.class::isInstance).count();
        assertThat(count("revisions")).isEqualTo(accepted).isGreaterThanOrEqualTo(20);
        assertThat(TestDatabase.number(database, "SELECT max(revision) FROM revisions"))
                .isEqualTo(accepted);
        assertThat(TestDatabase.number(
                        database,
                        "SELECT count(*) FROM (SELECT revision - lag(revision) OVER (ORDER BY id) AS step FROM outbox) s"
                                + " WHERE step <> 1"))
                .as("outbox ids rise with the revisions")
                .isZero();
    }

    @Test
    void aNulFromOutsideBreaksNoTransaction() {
        Candidate candidate =
                new Candidate("id\u0000", null, "Titel\u0000", "Text\u0000.", null, Outlet.UNKNOWN, null, null);
        assertThat(articles.write(intake.arrival(candidate, NOW, Step.Kind.RECEIVED)))
                .isInstanceOf(Outcome.Accepted.class);
    }

    private void see(String fingerprint) {
        SeenPage page = new SeenPage(
                FEED,
                url("https://blatt.example/1"),
                new EntryFacts("Titel\u0000", null, "de", "Blatt", fingerprint, null));
        FeedState state = FeedState.fresh(FEED, NOW).read(Validators.NONE, 1, NOW, NOW.plusSeconds(60));
        feeds.settle(state, new FeedNews(List.of(page), List.of(), List.of()));
    }

    private Arrival arrival(String address, String text) {
        Candidate candidate = new Candidate(null, url(address), null, text, null, Outlet.UNKNOWN, null, null);
        return intake.arrival(candidate, NOW, Step.Kind.RECEIVED);
    }

    private long count(String table) {
        return TestDatabase.number(database, "SELECT count(*) FROM " + table);
    }

    private static CanonicalUrl url(String address) {
        return Objects.requireNonNull(CanonicalUrl.parse(address), address);
    }

    /** Null where the type forbids it: stands for any value that the database refuses. */
    @SuppressWarnings("NullAway")
    private static String nothing() {
        @Nullable String nothing = null;
        return nothing;
    }
}
