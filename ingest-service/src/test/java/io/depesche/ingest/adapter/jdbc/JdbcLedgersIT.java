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
import io.depesche.ingest.domain.article.TextPrint;
import io.depesche.ingest.domain.feed.FeedLedger;
import io.depesche.ingest.domain.feed.FeedMove;
import io.depesche.ingest.domain.feed.FeedNews;
import io.depesche.ingest.domain.feed.FeedRhythm;
import io.depesche.ingest.domain.feed.FeedSource;
import io.depesche.ingest.domain.feed.FeedState;
import io.depesche.ingest.domain.feed.FeedTrouble;
import io.depesche.ingest.domain.feed.FeedWishes;
import io.depesche.ingest.domain.feed.NewFeed;
import io.depesche.ingest.domain.feed.StartSpread;
import io.depesche.ingest.domain.fetch.Claim;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import io.depesche.ingest.domain.outbox.OutboxBell;
import io.depesche.ingest.domain.page.PageNews;
import io.depesche.ingest.domain.page.PageState;
import io.depesche.ingest.domain.page.SeenPage;
import io.depesche.ingest.domain.page.SeenPage.EntryFacts;
import io.depesche.ingest.domain.storage.StorageFailed;
import io.depesche.ingest.domain.trace.Step;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
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
    private JdbcFeedRegistry registry;
    private JdbcPageLedger pages;
    private JdbcArticleLedger articles;
    private JdbcTraces traces;

    @BeforeEach
    void emptyDatabase() {
        database = TestDatabase.fresh("ingest_ledgers");
        transactions = new Transactions(database);
        OutboxBell bell = new OutboxBell();
        feeds = new JdbcFeedLedger(transactions, bell);
        registry = new JdbcFeedRegistry(transactions, () -> NOW, new StartSpread(new Random(1)), Duration.ofMinutes(1));
        pages = new JdbcPageLedger(transactions, bell);
        articles = new JdbcArticleLedger(transactions, bell);
        traces = new JdbcTraces(transactions);
    }

    @Test
    void aFeedsValidatorsDoNotAdvanceWhenOneOfItsEntriesCannotBeWritten() {
        registry.add(NewFeed.of(FEED));
        FeedState read = FeedState.fresh(FeedSource.of(FEED), NOW)
                .read(new Validators("\"neu\"", null), null, 2, FeedWishes.NONE, NOW);
        Arrival good = arrival("https://blatt.example/1", "Gut.");
        // A hash that no column holds: the second entry's statement fails, after the first has gone through.
        Arrival bad = new Arrival(
                good.candidate(),
                "zzz",
                new TextPrint("\0", "", new long[0]),
                NOW,
                NOW,
                good.trace(),
                Step.Kind.FEED_ENTRY,
                null);

        assertThatThrownBy(() -> feeds.settle(read, new FeedNews(List.of(), List.of(good, bad), List.of())))
                .isInstanceOf(StorageFailed.class);

        assertThat(feeds.claimDue(claim(NOW)).getFirst().validators().etag()).isNull();
        assertThat(count("articles") + count("outbox") + count("trace_steps")).isZero();
    }

    @Test
    void aFeedsStateComesBackAsItWasWritten() {
        registry.add(NewFeed.of(FEED));
        FeedWishes wishes =
                new FeedWishes(Duration.ofHours(3), Set.of(0, 23), Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY));
        FeedTrouble trouble = new FeedTrouble(2, "answered 503\u0000", Duration.ofMinutes(9), NOW.minusSeconds(7));
        FeedState written = FeedState.fresh(FeedSource.of(FEED), NOW)
                .read(new Validators("W/\"ö, x\"", "Sun, 01 Mar 2026 08:00:00 GMT"), "Blatt", 7, wishes, NOW)
                .failed(trouble, NOW)
                .moving(FeedSource.of(FEED), new FeedMove(url("https://neu.example/rss"), 2, NOW.minusSeconds(9)))
                .next(
                        new FeedRhythm(NOW.minusSeconds(50), Duration.ofMinutes(80), Duration.ofMinutes(40)),
                        NOW.plusSeconds(30),
                        NOW.plusSeconds(60));

        feeds.settle(written, FeedNews.NONE);

        FeedState read = feeds.claimDue(claim(NOW.plusSeconds(60))).getFirst();
        assertThat(read.lastError()).isEqualTo("answered 503\uFFFD");
        assertThat(read.next(read.rhythm(), read.notBefore(), written.nextPoll())
                        .failed(trouble, NOW)
                        .next(read.rhythm(), read.notBefore(), written.nextPoll()))
                .isEqualTo(written);
    }

    @Test
    void whatIsDueIsClaimedByOneAndComesAgainAfterItsLease() {
        registry.add(NewFeed.of(FEED));

        assertThat(feeds.claimDue(claim(NOW))).extracting(FeedState::url).containsExactly(FEED);
        assertThat(feeds.claimDue(claim(NOW))).isEmpty();
        assertThat(feeds.claimDue(claim(NOW.plus(LEASE)))).hasSize(1);
        feeds.release("ich", NOW);
        assertThat(feeds.claimDue(claim(NOW)))
                .as("after a restart of the same instance")
                .hasSize(1);
    }

    @Test
    void ofEachHostOneIsClaimedAtATimeAndNoneOfAClosedOne() {
        for (int i = 0; i < 40; i++) {
            registry.add(NewFeed.of(url("https://gross.example/" + i)));
        }
        registry.add(NewFeed.of(url("https://klein.example/rss")));
        registry.add(NewFeed.of(url("https://zu.example/rss")));
        registry.add(NewFeed.of(url("https://ruhe.example/rss")));
        FeedState held = FeedState.fresh(FeedSource.of(url("https://ruhe.example/rss")), NOW);
        feeds.settle(
                held.failed(FeedTrouble.NONE, NOW),
                FeedNews.NONE,
                new FeedLedger.HostHold("ruhe.example", NOW.plusSeconds(900)));

        Claim claim = new Claim(NOW, LEASE, 10, Set.of("zu.example"), "ich");
        assertThat(feeds.claimDue(claim))
                .extracting(feed -> feed.url().uri().getHost())
                .containsExactlyInAnyOrder("gross.example", "klein.example");
        assertThat(feeds.claimDue(claim))
                .extracting(feed -> feed.url().uri().getHost())
                .containsExactly("gross.example");
        assertThat(feeds.claimDue(claim(NOW.plusSeconds(901))))
                .extracting(feed -> feed.url().uri().getHost())
                .contains("ruhe.example");
    }

    @Test
    void aSourceThatWasRemovedDuringItsPollBringsNothingMore() {
        registry.add(NewFeed.of(FEED));
        FeedState state = feeds.claimDue(claim(NOW)).getFirst();
        registry.remove(state.source().id());

        feeds.settle(
                state.read(Validators.NONE, null, 1, FeedWishes.NONE, NOW),
                new FeedNews(List.of(), List.of(arrival("https://blatt.example/1", "Text.")), List.of()));

        assertThat(count("articles") + count("feeds")).isZero();
    }

    private static Claim claim(Instant now) {
        return new Claim(now, LEASE, 10, Set.of(), "ich");
    }

    @Test
    void aKnownEntryIsLeftAloneUntilItsFeedSaysSomethingNew() {
        registry.add(NewFeed.of(FEED));
        see("f1");
        PageState page = pages.claimDue(claim(NOW)).getFirst();
        Validators validators = new Validators("\"p\"", null);
        pages.settle(
                page.visited(validators, NOW.plusSeconds(900)),
                new PageNews.Arrived(arrival("https://blatt.example/1", "Der Text.")),
                NOW);

        see("f1");
        assertThat(pages.claimDue(claim(NOW.plusSeconds(60)))).isEmpty();
        see("f2");
        assertThat(pages.claimDue(claim(NOW.plusSeconds(60)))).singleElement().satisfies(due -> {
            assertThat(due.validators()).isEqualTo(validators);
            assertThat(due.known()).isTrue();
        });
    }

    @Test
    void whatAFeedSaysDuringAVisitIsNotForgotten() {
        registry.add(NewFeed.of(FEED));
        see("f1");
        PageState page = pages.claimDue(claim(NOW)).getFirst();
        see("f2");
        pages.settle(page.confirmed(null), new PageNews.None(), NOW);

        assertThat(pages.claimDue(claim(NOW.plusSeconds(1)))).hasSize(1);
    }

    @Test
    void aPageThatGoesNoFurtherLeavesItsReason() {
        registry.add(NewFeed.of(FEED));
        see("f1");
        PageState page = pages.claimDue(claim(NOW)).getFirst();

        pages.settle(
                page.failed(null), new PageNews.Stopped(new Outcome.Rejected(Reason.UNREACHABLE, "answered 404")), NOW);

        assertThat(traces.of(page.page().articleId()))
                .extracting(Step::kind, Step::detail)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Step.Kind.FEED_ENTRY, "in " + FEED.value()),
                        org.assertj.core.groups.Tuple.tuple(Step.Kind.REJECTED, "unreachable: answered 404"));
    }

    @Test
    void anArticleIsLedBackToTheFeedItWasSeenInWhileThatIsWatched() {
        registry.add(NewFeed.of(FEED));
        see("f1");
        String article = pages.claimDue(claim(NOW)).getFirst().page().articleId();
        assertThat(traces.feedOf(article)).contains(NewFeed.idOf(FEED));

        registry.remove(NewFeed.idOf(FEED));
        assertThat(traces.feedOf(article)).isEmpty();
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
                new EntryFacts("Titel\u0000", null, "de", "Blatt", fingerprint, null, null));
        FeedState state =
                FeedState.fresh(FeedSource.of(FEED), NOW).read(Validators.NONE, null, 1, FeedWishes.NONE, NOW);
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
}
