package io.depesche.ingest.config;

import io.depesche.guard.SystemResolver;
import io.depesche.guard.TargetGuard;
import io.depesche.ingest.adapter.http.VertxFetcher;
import io.depesche.ingest.adapter.jdbc.JdbcArticleLedger;
import io.depesche.ingest.adapter.jdbc.JdbcFeedLedger;
import io.depesche.ingest.adapter.jdbc.JdbcFeedRegistry;
import io.depesche.ingest.adapter.jdbc.JdbcOutbox;
import io.depesche.ingest.adapter.jdbc.JdbcPageLedger;
import io.depesche.ingest.adapter.jdbc.JdbcRetentionLedger;
import io.depesche.ingest.adapter.jdbc.JdbcSubscriptionLedger;
import io.depesche.ingest.adapter.jdbc.JdbcTakedowns;
import io.depesche.ingest.adapter.jdbc.JdbcTraces;
import io.depesche.ingest.adapter.jdbc.Transactions;
import io.depesche.ingest.adapter.kafka.KafkaSender;
import io.depesche.ingest.adapter.kafka.OutboxRelay;
import io.depesche.ingest.adapter.kafka.ProducerSettings;
import io.depesche.ingest.adapter.metrics.MicrometerBlockCounter;
import io.depesche.ingest.adapter.metrics.MicrometerItemCounter;
import io.depesche.ingest.adapter.schedule.FeedPollJob;
import io.depesche.ingest.adapter.schedule.HousekeepingJob;
import io.depesche.ingest.domain.archive.DocumentIntake;
import io.depesche.ingest.domain.article.ArticleIntake;
import io.depesche.ingest.domain.article.ArticleLedger;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.extraction.JsoupPageExtractor;
import io.depesche.ingest.domain.extraction.PageExtractor;
import io.depesche.ingest.domain.feed.EntrySorter;
import io.depesche.ingest.domain.feed.FeedLedger;
import io.depesche.ingest.domain.feed.FeedLedger.HostHold;
import io.depesche.ingest.domain.feed.FeedPoll;
import io.depesche.ingest.domain.feed.FeedRegistry;
import io.depesche.ingest.domain.feed.FeedTrial;
import io.depesche.ingest.domain.feed.KindReader;
import io.depesche.ingest.domain.feed.NewFeed;
import io.depesche.ingest.domain.feed.PollRhythm;
import io.depesche.ingest.domain.feed.PollRules;
import io.depesche.ingest.domain.feed.SitemapIndex;
import io.depesche.ingest.domain.feed.SourceReader;
import io.depesche.ingest.domain.feed.SourceTrial;
import io.depesche.ingest.domain.feed.StartSpread;
import io.depesche.ingest.domain.fetch.Fetcher;
import io.depesche.ingest.domain.fetch.HoldingFetcher;
import io.depesche.ingest.domain.fetch.HostGate;
import io.depesche.ingest.domain.fetch.UserAgent;
import io.depesche.ingest.domain.outbox.Outbox;
import io.depesche.ingest.domain.outbox.OutboxBell;
import io.depesche.ingest.domain.page.PageLedger;
import io.depesche.ingest.domain.page.PageVisit;
import io.depesche.ingest.domain.page.VisitRhythm;
import io.depesche.ingest.domain.retention.Housekeeping;
import io.depesche.ingest.domain.retention.KeepRules;
import io.depesche.ingest.domain.robots.PageTurn;
import io.depesche.ingest.domain.robots.Robots;
import io.depesche.ingest.domain.syndication.FeedParser;
import io.depesche.ingest.domain.syndication.TolerantFeedParser;
import io.depesche.ingest.domain.takedown.Takedowns;
import io.depesche.ingest.domain.trace.ItemCounter;
import io.depesche.ingest.domain.trace.Traces;
import io.depesche.ingest.domain.websub.WebSub;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jboss.logging.Logger;

/** Makes every object of the service, each once. The domain gets its time and its randomness from here and from nowhere else. */
public class Wiring {

    private static final Logger LOG = Logger.getLogger(Wiring.class);

    private final IngestConfig config;

    Wiring(IngestConfig config) {
        this.config = config;
    }

    /** Whole milliseconds: what goes to the database and onto a topic comes back as the same instant. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Produces
    @Singleton
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Produces
    @Singleton
    Transactions transactions(DataSource dataSource) {
        return new Transactions(dataSource);
    }

    @Produces
    @Singleton
    OutboxBell bell() {
        return new OutboxBell();
    }

    @Produces
    @Singleton
    ArticleLedger articleLedger(Transactions transactions, OutboxBell bell) {
        return new JdbcArticleLedger(transactions, bell);
    }

    @Produces
    @Singleton
    FeedLedger feedLedger(Transactions transactions, OutboxBell bell) {
        return new JdbcFeedLedger(transactions, bell);
    }

    @Produces
    @Singleton
    FeedRegistry feedRegistry(Transactions transactions, Clock clock, RandomGenerator random) {
        return new JdbcFeedRegistry(
                transactions, clock, new StartSpread(random), config.poll().refreshGap());
    }

    @Produces
    @Singleton
    PageLedger pageLedger(Transactions transactions, OutboxBell bell) {
        return new JdbcPageLedger(transactions, bell);
    }

    @Produces
    @Singleton
    Takedowns takedowns(Transactions transactions, OutboxBell bell) {
        return new JdbcTakedowns(transactions, bell);
    }

    @Produces
    @Singleton
    HousekeepingJob housekeepingJob(Transactions transactions, Takedowns takedowns, ItemCounter counter, Clock clock) {
        IngestConfig.Keep keep = config.keep();
        KeepRules rules = new KeepRules(keep.articleDays().orElse(null), keep.texts(), keep.pages(), keep.traces());
        Housekeeping housekeeping =
                new Housekeeping(rules, new JdbcRetentionLedger(transactions), takedowns, counter, clock);
        return new HousekeepingJob(housekeeping, keep.every());
    }

    @Produces
    @Singleton
    Outbox outbox(Transactions transactions, Clock clock) {
        return new JdbcOutbox(transactions, clock);
    }

    @Produces
    @Singleton
    Traces traces(Transactions transactions) {
        return new JdbcTraces(transactions);
    }

    @Produces
    @Singleton
    ItemCounter itemCounter(MeterRegistry registry) {
        return new MicrometerItemCounter(registry);
    }

    @Produces
    @Singleton
    OutboxRelay outboxRelay(
            Outbox outbox,
            OutboxBell bell,
            ItemCounter counter,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        KafkaSender sender = new KafkaSender(() -> new KafkaProducer<>(ProducerSettings.on(broker)));
        return new OutboxRelay(outbox, sender, bell, counter, config.relay().batch());
    }

    @Produces
    @Singleton
    TargetGuard targetGuard() {
        IngestConfig.Fetch fetch = config.fetch();
        return new TargetGuard(
                new SystemResolver(),
                fetch.ports().orElse(List.of()),
                fetch.allowedOrigins().orElse(List.of()));
    }

    @Produces
    @Singleton
    Fetcher fetcher(Vertx vertx, TargetGuard guard, MeterRegistry registry, Clock clock) {
        IngestConfig.Fetch fetch = config.fetch();
        if (fetch.contact().isEmpty()) {
            LOG.warn("no contact for the user agent: set DEPESCHE_CONTACT, so that a server's operator can reach you");
        }
        return new VertxFetcher(
                vertx,
                guard,
                new VertxFetcher.Limits(fetch.deadline(), fetch.firstByte()),
                UserAgent.of(fetch.contact().orElse(null)),
                new MicrometerBlockCounter(registry),
                clock);
    }

    @Produces
    @Singleton
    PageExtractor pageExtractor() {
        return new JsoupPageExtractor();
    }

    @Produces
    @Singleton
    FeedParser feedParser() {
        return new TolerantFeedParser();
    }

    @Produces
    @Singleton
    ArticleIntake articleIntake(RandomGenerator random) {
        return new ArticleIntake(random);
    }

    @Produces
    @Singleton
    DocumentIntake documentIntake(
            ArticleIntake intake,
            ArticleLedger ledger,
            Traces traces,
            PageExtractor extractor,
            ItemCounter counter,
            Clock clock) {
        return new DocumentIntake(intake, ledger, traces, extractor, counter, clock);
    }

    @Produces
    @Singleton
    FeedPoll feedPoll(
            Fetcher fetcher,
            SourceReader reader,
            TargetGuard guard,
            ArticleIntake intake,
            FeedLedger ledger,
            Robots robots,
            PollRules rules,
            WebSub hubs,
            ItemCounter counter,
            Clock clock,
            RandomGenerator random) {
        EntrySorter sorter = new EntrySorter(guard, intake);
        PollRhythm rhythm = new PollRhythm(rules, random);
        return new FeedPoll(fetcher, reader, sorter, ledger, rhythm, rules, robots, hubs, counter, clock);
    }

    @Produces
    @Singleton
    WebSub webSub(
            Fetcher fetcher, Transactions transactions, ItemCounter counter, Clock clock, RandomGenerator random) {
        CanonicalUrl callback =
                config.poll().websubCallback().map(Wiring::address).orElse(null);
        return new WebSub(fetcher, new JdbcSubscriptionLedger(transactions), callback, random, counter, clock);
    }

    @Produces
    @Singleton
    SourceReader sourceReader(FeedParser parser, Fetcher fetcher, FeedLedger ledger, Clock clock) {
        return new KindReader(parser, new SitemapIndex(polite(fetcher, ledger, clock), this::rest));
    }

    /** Within one poll; between two the gate sees to it. */
    private void rest(CanonicalUrl next) {
        if (!ownHosts().contains(HostGate.hostOf(next))) {
            LockSupport.parkNanos(config.fetch().pause().toNanos());
        }
    }

    @Produces
    @Singleton
    FeedTrial feedTrial(Fetcher fetcher, SourceReader reader, PageExtractor extractor, Robots robots) {
        return new SourceTrial(fetcher, reader, extractor, robots);
    }

    @Produces
    @Singleton
    PollRules pollRules() {
        IngestConfig.Poll poll = config.poll();
        return new PollRules(
                poll.interval(),
                poll.minInterval(),
                poll.maxInterval(),
                ownHosts(),
                poll.missingFor(),
                poll.moveProof(),
                poll.moveProofPolls(),
                poll.holdHosts());
    }

    private Set<String> ownHosts() {
        return Set.copyOf(config.poll().ownHosts().orElse(List.of()));
    }

    @Produces
    @Singleton
    Robots robots(Fetcher fetcher, FeedLedger ledger, Clock clock) {
        return new Robots(polite(fetcher, ledger, clock), "depesche", clock);
    }

    /** Sources settle their own 429s; pages and rules hold the host through this. */
    private Fetcher polite(Fetcher fetcher, FeedLedger ledger, Clock clock) {
        return config.poll().holdHosts()
                ? new HoldingFetcher(fetcher, (host, until) -> ledger.hold(new HostHold(host, until)), clock)
                : fetcher;
    }

    @Produces
    @Singleton
    PageTurn pageTurn(
            Fetcher fetcher,
            Robots robots,
            PageExtractor extractor,
            ArticleIntake intake,
            PageLedger ledger,
            FeedLedger feeds,
            ItemCounter counter,
            Clock clock) {
        IngestConfig.Poll poll = config.poll();
        Fetcher polite = polite(fetcher, feeds, clock);
        Duration often = poll.interval().multipliedBy(poll.pageEveryPolls());
        Duration seldom = often.compareTo(poll.minInterval()) > 0 ? often : poll.minInterval();
        Function<Duration, PageVisit> visits = shortest -> new PageVisit(
                polite, extractor, intake, ledger, new VisitRhythm(shortest, poll.watchPages()), counter, clock);
        return new PageTurn(robots, visits.apply(seldom), visits.apply(often), ledger, ownHosts(), clock);
    }

    @Produces
    @Singleton
    FeedPollJob feedPollJob(
            FeedRegistry registry,
            FeedLedger feedLedger,
            FeedPoll feedPoll,
            PageLedger pageLedger,
            PageTurn pageTurn,
            WebSub webSub,
            Clock clock,
            RandomGenerator random) {
        int parallel = config.fetch().parallel();
        List<NewFeed> feeds = config.feeds().orElse(List.of()).stream()
                .map(Wiring::address)
                .map(NewFeed::of)
                .toList();
        return new FeedPollJob(
                feeds,
                new FeedPollJob.Work(registry, feedLedger, feedPoll, pageLedger, pageTurn, webSub),
                // A quarter of the workers for hosts that are slow.
                new HostGate(config.fetch().pause(), ownHosts(), Math.max(1, parallel / 4)),
                new StartSpread(random),
                clock,
                parallel,
                config.instance());
    }

    private static CanonicalUrl address(String given) {
        CanonicalUrl address = CanonicalUrl.parse(given);
        if (address == null) {
            throw new IllegalArgumentException("expected an http or https address but found: " + given);
        }
        return address;
    }
}
