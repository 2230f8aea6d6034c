package io.depesche.ingest.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.feed.FeedChange;
import io.depesche.ingest.domain.feed.FeedHealth;
import io.depesche.ingest.domain.feed.FeedLedger;
import io.depesche.ingest.domain.feed.FeedNews;
import io.depesche.ingest.domain.feed.FeedRegistry.Added;
import io.depesche.ingest.domain.feed.FeedRegistry.Refresh;
import io.depesche.ingest.domain.feed.FeedRhythm;
import io.depesche.ingest.domain.feed.FeedState;
import io.depesche.ingest.domain.feed.FeedWishes;
import io.depesche.ingest.domain.feed.NewFeed;
import io.depesche.ingest.domain.feed.SourceKind;
import io.depesche.ingest.domain.feed.StartSpread;
import io.depesche.ingest.domain.feed.WatchState;
import io.depesche.ingest.domain.feed.WatchedFeed;
import io.depesche.ingest.domain.fetch.Claim;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import io.depesche.ingest.domain.outbox.OutboxBell;
import io.depesche.ingest.domain.websub.Subscription;
import io.depesche.testkit.Servers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What operators do to sources, in the real database, also while one is being polled. */
class JdbcFeedRegistryIT {

    private static final CanonicalUrl FEED = url("https://blatt.example/rss");
    private static final Duration GAP = Duration.ofMinutes(1);

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private JdbcFeedRegistry registry;
    private JdbcFeedLedger ledger;
    private Transactions transactions;

    @BeforeEach
    void emptyDatabase() {
        transactions = new Transactions(TestDatabase.fresh("ingest_registry"));
        registry = new JdbcFeedRegistry(transactions, () -> now, new StartSpread(new Random(1)), GAP);
        ledger = new JdbcFeedLedger(transactions, new OutboxBell());
    }

    @Test
    void aSourceIsAddedOnceAndKnownByItsAddress() {
        NewFeed links = new NewFeed(FEED, SourceKind.LINKS, "h2 > a", "Blatt", "Norden", 30);

        WatchedFeed fresh = ((Added.Fresh) registry.add(links)).feed();

        assertThat(registry.add(NewFeed.of(FEED))).isEqualTo(new Added.Known(fresh));
        assertThat(registry.all()).containsExactly(fresh);
        assertThat(registry.find(links.id())).contains(fresh);
        assertThat(fresh.selector()).isEqualTo("h2 > a");
        assertThat(fresh.group()).isEqualTo("Norden");
        assertThat(fresh.keepDays()).isEqualTo(30);
        assertThat(fresh.health().status()).isEqualTo(FeedHealth.Status.NEW);
    }

    @Test
    void pagesGiveEachSourceOnceWhateverIsRemovedMeanwhile() {
        for (int i = 0; i < 7; i++) {
            registry.add(NewFeed.of(url("https://blatt-" + i + ".example/rss")));
        }
        List<String> all = registry.all().stream().map(WatchedFeed::id).sorted().toList();
        List<String> found = new ArrayList<>();
        String after = null;
        for (List<WatchedFeed> page = registry.page(null, 3); !page.isEmpty(); page = registry.page(after, 3)) {
            page.forEach(feed -> found.add(feed.id()));
            after = found.getLast();
            registry.remove(after);
        }
        assertThat(found).isEqualTo(all);
    }

    @Test
    void oneThatMovedIsKnownUnderBothAddresses() {
        CanonicalUrl moved = url("https://neu.example/rss");
        String id = NewFeed.idOf(FEED);
        registry.add(NewFeed.of(FEED));
        registry.change(id, new FeedChange(null, null, null, null, moved, null));

        assertThat(registry.add(NewFeed.of(moved))).isInstanceOfSatisfying(Added.Known.class, known -> assertThat(
                        known.feed().id())
                .isEqualTo(id));
        assertThat(registry.add(NewFeed.of(FEED))).isInstanceOf(Added.Known.class);
        assertThat(ledger.isWatched(moved, id)).isFalse();
        assertThat(ledger.isWatched(moved, "another")).isTrue();
    }

    @Test
    void fieldsChangeOneByOneAndGoBackToTheirDefaults() {
        String id = NewFeed.idOf(FEED);
        registry.add(NewFeed.of(FEED));

        registry.change(id, new FeedChange("Mein Blatt", null, null, null, null, 14));
        assertThat(registry.change(id, new FeedChange(null, "Süden", null, null, null, null))
                        .orElseThrow())
                .satisfies(feed -> {
                    assertThat(feed.title()).isEqualTo("Mein Blatt");
                    assertThat(feed.ownTitle()).isTrue();
                    assertThat(feed.group()).isEqualTo("Süden");
                    assertThat(feed.keepDays()).isEqualTo(14);
                });
        assertThat(registry.change(id, new FeedChange("", "", null, null, null, 0))
                        .orElseThrow())
                .satisfies(feed -> {
                    assertThat(feed.title()).isNull();
                    assertThat(feed.group()).isNull();
                    assertThat(feed.keepDays()).isNull();
                });
        assertThat(registry.change("0000000000000000", FeedChange.to(WatchState.PAUSED)))
                .isEmpty();
    }

    @Test
    void whatIsPausedIsNotAskedAndAPollUnderWayDoesNotWakeIt() {
        String id = NewFeed.idOf(FEED);
        registry.add(NewFeed.of(FEED));
        FeedState polled = claim().getFirst();
        registry.change(id, FeedChange.to(WatchState.PAUSED));
        ledger.settle(
                polled.read(Validators.NONE, "Blatt", 1, FeedWishes.NONE, now).next(FeedRhythm.UNKNOWN, null, now),
                FeedNews.NONE);

        assertThat(claim()).isEmpty();
        assertThat(registry.find(id).orElseThrow().health().status()).isEqualTo(FeedHealth.Status.PAUSED);
        assertThat(registry.refresh(id)).isEqualTo(new Refresh.NotActive(WatchState.PAUSED));
        registry.change(id, FeedChange.to(WatchState.ACTIVE));
        assertThat(claim()).hasSize(1);
    }

    @Test
    void aNewAddressForgetsTheOldOnesValidatorsAndOverridesAPollUnderWay() {
        String id = NewFeed.idOf(FEED);
        registry.add(NewFeed.of(FEED));
        FeedState polled = claim().getFirst();
        registry.change(id, new FeedChange(null, null, null, null, url("https://neu.example/rss"), null));
        ledger.settle(
                polled.read(new Validators("\"alt\"", null), null, 1, FeedWishes.NONE, now)
                        .next(FeedRhythm.UNKNOWN, null, now.plusSeconds(600)),
                FeedNews.NONE);

        assertThat(claim()).singleElement().satisfies(state -> {
            assertThat(state.url().value()).isEqualTo("https://neu.example/rss");
            assertThat(state.source().given()).isEqualTo(FEED);
            assertThat(state.validators()).isEqualTo(Validators.NONE);
        });
    }

    /** Scenario {@code manual-refresh}: twenty clicks within a minute. */
    @Test
    void twentyRefreshesWithinAMinuteAskOnce() {
        String id = NewFeed.idOf(FEED);
        registry.add(NewFeed.of(FEED));
        settleAll();
        now = now.plus(GAP);
        int requests = 0;
        for (int click = 0; click < 20; click++) {
            registry.refresh(id);
            requests += settleAll();
            now = now.plusSeconds(3);
        }
        assertThat(requests).isEqualTo(1);
        assertThat(registry.refresh(id)).isInstanceOf(Refresh.Queued.class);
        assertThat(registry.refresh("0000000000000000")).isEqualTo(new Refresh.Unknown());
    }

    @Test
    void aRefreshDoesNotOverruleAServerThatWantsToBeLeftAlone() {
        String id = NewFeed.idOf(FEED);
        registry.add(NewFeed.of(FEED));
        Instant until = now.plusSeconds(900);
        ledger.settle(
                claim().getFirst().confirmed(Validators.NONE, now).next(FeedRhythm.UNKNOWN, null, now.plusSeconds(60)),
                FeedNews.NONE,
                new FeedLedger.HostHold("blatt.example", until));
        now = now.plusSeconds(120);

        assertThat(registry.refresh(id)).isEqualTo(new Refresh.TooSoon(until));
    }

    @Test
    void aPushHasItsSourcePolledSoonAlsoIfAPollIsUnderWay() {
        String id = NewFeed.idOf(FEED);
        registry.add(NewFeed.of(FEED));
        JdbcSubscriptionLedger subscriptions = new JdbcSubscriptionLedger(transactions);
        Subscription subscription = new Subscription(
                id, "https://hub.example/", FEED.value(), "p", "s", Subscription.State.ASKED, now, null, now, 0, null);
        subscriptions.save(subscription);
        assertThat(subscriptions.due(now, 10)).containsExactly(subscription);
        assertThat(subscriptions.atPath("p")).contains(subscription);

        settleAll();
        now = now.plusSeconds(20);
        assertThat(claim()).isEmpty();
        subscriptions.pushed(subscription, now);
        List<FeedState> pushed = claim();
        assertThat(pushed).hasSize(1);

        subscriptions.pushed(subscription, now);
        ledger.settle(
                pushed.getFirst()
                        .confirmed(Validators.NONE, now)
                        .next(FeedRhythm.UNKNOWN, null, now.plusSeconds(3_600)),
                FeedNews.NONE);
        now = now.plusSeconds(10);
        assertThat(claim()).as("the push came during the poll").hasSize(1);

        registry.remove(id);
        assertThat(subscriptions.ofFeed(id)).isEmpty();
    }

    @Test
    void whatAnEarlierVersionKnewOfItsFeedsIsKept() throws Exception {
        Servers.Database database = Servers.database("ingest_registry");
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(database.user());
        source.setPassword(database.password());
        Flyway.configure().dataSource(source).cleanDisabled(false).load().clean();
        Flyway.configure().dataSource(source).target("1").load().migrate();
        execute(source, """
                INSERT INTO feed_state (url, etag, last_poll, last_success, entries, failures, next_poll)
                VALUES ('https://blatt.example/rss', '"e"', now(), now(), 5, 0, timestamptz '2026-03-01T11:00:00Z');
                INSERT INTO pages (article_id, url, feed_url, fingerprint, first_seen)
                VALUES ('a', 'http://127.0.0.1:8084/x?y', 'https://blatt.example/rss', 'f', now())""");

        Flyway.configure().dataSource(source).load().migrate();

        FeedState state = claim().getFirst();
        assertThat(state.source()).isEqualTo(io.depesche.ingest.domain.feed.FeedSource.of(FEED));
        assertThat(state.validators()).isEqualTo(new Validators("\"e\"", null));
        assertThat(state.entries()).isEqualTo(5);
        assertThat(TestDatabase.number(source, "SELECT count(*) FROM pages WHERE host = '127.0.0.1:8084'"))
                .isEqualTo(1);
    }

    private int settleAll() {
        List<FeedState> due = claim();
        for (FeedState state : due) {
            ledger.settle(
                    state.confirmed(Validators.NONE, now).next(FeedRhythm.UNKNOWN, null, now.plusSeconds(3_600)),
                    FeedNews.NONE);
        }
        return due.size();
    }

    private List<FeedState> claim() {
        return ledger.claimDue(new Claim(now, Duration.ofMinutes(2), 10, Set.of(), "ich"));
    }

    private static void execute(DataSource source, String sql) throws Exception {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static CanonicalUrl url(String address) {
        return Objects.requireNonNull(CanonicalUrl.parse(address), address);
    }
}
