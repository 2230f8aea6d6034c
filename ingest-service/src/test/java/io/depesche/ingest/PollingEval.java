package io.depesche.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.depesche.guard.TargetGuard;
import io.depesche.ingest.adapter.http.VertxFetcher;
import io.depesche.ingest.adapter.jdbc.JdbcFeedLedger;
import io.depesche.ingest.adapter.jdbc.JdbcFeedRegistry;
import io.depesche.ingest.adapter.jdbc.JdbcPageLedger;
import io.depesche.ingest.adapter.jdbc.JdbcSubscriptionLedger;
import io.depesche.ingest.adapter.jdbc.TestDatabase;
import io.depesche.ingest.adapter.jdbc.Transactions;
import io.depesche.ingest.adapter.schedule.FeedPollJob;
import io.depesche.ingest.domain.article.ArticleIntake;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.extraction.JsoupPageExtractor;
import io.depesche.ingest.domain.feed.EntrySorter;
import io.depesche.ingest.domain.feed.FeedPoll;
import io.depesche.ingest.domain.feed.NewFeed;
import io.depesche.ingest.domain.feed.PollRhythm;
import io.depesche.ingest.domain.feed.PollRules;
import io.depesche.ingest.domain.feed.StartSpread;
import io.depesche.ingest.domain.fetch.HostGate;
import io.depesche.ingest.domain.outbox.OutboxBell;
import io.depesche.ingest.domain.page.PageVisit;
import io.depesche.ingest.domain.page.VisitRhythm;
import io.depesche.ingest.domain.robots.PageTurn;
import io.depesche.ingest.domain.robots.Robots;
import io.depesche.ingest.domain.syndication.TolerantFeedParser;
import io.depesche.ingest.domain.websub.WebSub;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Watches 200 sources on 100 hosts in real time for {@code -Ddepesche.minutes} (5): the real schedule, fetcher and database, and a server
 * that answers at once. Prints how late polls were: from the moment that the database had as the next one to the request's arrival at
 * the server. Each source has something new every two minutes and its page besides.
 */
class PollingEval {

    private static final int SOURCES = 200;
    private static final int HOSTS = 100;
    private static final Duration BETWEEN_NEWS = Duration.ofMinutes(2);

    private final Map<String, Instant> due = new ConcurrentHashMap<>();
    private final Map<String, Instant> lastAtHost = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> lateness = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> pauses = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> counted = new ConcurrentHashMap<>();
    private final Instant start = Instant.now();

    @Test
    void measures() throws Exception {
        Duration time = Duration.ofMinutes(Integer.getInteger("depesche.minutes", 5));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 100);
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.createContext("/", this::answer);
        server.start();
        int port = server.getAddress().getPort();
        AgroalDataSource database = pooled((PGSimpleDataSource) TestDatabase.fresh("ingest_polling"));
        Vertx vertx = Vertx.vertx();
        FeedPollJob job = job(database, vertx, port);
        job.start();
        Instant end = start.plus(time);
        while (Instant.now().isBefore(end)) {
            readDue(database);
            TimeUnit.MILLISECONDS.sleep(200);
        }
        job.stop();
        server.stop(0);
        vertx.close();
        System.out.printf("%d sources on %d hosts, %d minutes; load %s%n", SOURCES, HOSTS, time.toMinutes(), load());
        System.out.println("lateness of polls   " + percentiles(lateness));
        System.out.println("pause at a host     " + percentiles(pauses));
        System.out.println(counted);
        System.out.printf(
                "articles %d, pages waiting %d%n",
                TestDatabase.number(database, "SELECT count(*) FROM articles"),
                TestDatabase.number(database, "SELECT count(*) FROM pages WHERE NOT known"));
        database.close();
        assertThat(lateness).isNotEmpty();
    }

    /** As many connections as the service has, and kept as it keeps them. */
    private static AgroalDataSource pooled(PGSimpleDataSource source) throws SQLException {
        return AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(16)
                        .connectionFactoryConfiguration(connection -> connection
                                .jdbcUrl(source.getUrl())
                                .principal(new NamePrincipal(source.getUser()))
                                .credential(new SimplePassword(source.getPassword())))));
    }

    private FeedPollJob job(DataSource database, Vertx vertx, int port) {
        Random random = new Random(5);
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        OutboxBell bell = new OutboxBell();
        Transactions transactions = new Transactions(database);
        PollRules rules = new PollRules(
                Duration.ofSeconds(30),
                Duration.ofSeconds(20),
                Duration.ofMinutes(5),
                Set.of(),
                Duration.ofDays(14),
                Duration.ofDays(2),
                3,
                true);
        List<String> origins =
                IntStream.range(0, HOSTS).mapToObj(i -> host(i) + ":" + port).toList();
        TargetGuard guard =
                new TargetGuard((name, atMost) -> List.of(InetAddress.getLoopbackAddress()), List.of(port), origins);
        VertxFetcher fetcher = new VertxFetcher(
                vertx,
                guard,
                new VertxFetcher.Limits(Duration.ofSeconds(20), Duration.ofSeconds(10)),
                "Depesche/0.1 (measuring itself)",
                why -> count("blocked " + why, 1),
                clock);
        JdbcFeedLedger ledger = new JdbcFeedLedger(transactions, bell);
        JdbcPageLedger pages = new JdbcPageLedger(transactions, bell);
        ArticleIntake intake = new ArticleIntake(random);
        Robots robots = new Robots(fetcher, "depesche", clock);
        WebSub hubs =
                new WebSub(fetcher, new JdbcSubscriptionLedger(transactions), null, random, (a, b, c) -> {}, clock);
        TolerantFeedParser parser = new TolerantFeedParser();
        FeedPoll poll = new FeedPoll(
                fetcher,
                (source, document, type, foundAt) -> parser.parse(document, type, foundAt),
                new EntrySorter(guard, intake),
                ledger,
                new PollRhythm(rules, random),
                rules,
                robots,
                hubs,
                (stage, outcome, items) -> count(stage + " " + outcome, items),
                clock);
        PageVisit visit = new PageVisit(
                fetcher,
                new JsoupPageExtractor(),
                intake,
                pages,
                new VisitRhythm(Duration.ofHours(1), Duration.ofDays(2)),
                (stage, outcome, items) -> count(stage + " " + outcome, items),
                clock);
        List<NewFeed> feeds = IntStream.range(0, SOURCES)
                .mapToObj(i -> NewFeed.of(
                        Objects.requireNonNull(CanonicalUrl.parse(host(i % HOSTS) + ":" + port + "/feed/" + i))))
                .toList();
        return new FeedPollJob(
                feeds,
                new FeedPollJob.Work(
                        new JdbcFeedRegistry(transactions, clock, new StartSpread(random), Duration.ofMinutes(1)),
                        ledger,
                        poll,
                        pages,
                        new PageTurn(robots, visit, visit, pages, Set.of(), clock),
                        hubs),
                new HostGate(Duration.ofSeconds(1), Set.of(), 6),
                new StartSpread(random),
                clock,
                24,
                "eval");
    }

    /** What the database has as the next poll, unless it is being polled. */
    private void readDue(DataSource database) throws Exception {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT url, next_poll FROM feeds WHERE claimed_by IS NULL AND last_poll IS NOT NULL")) {
            while (rows.next()) {
                due.put(
                        path(rows.getString(1)),
                        rows.getObject(2, OffsetDateTime.class).toInstant());
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        Instant now = Instant.now();
        String path = exchange.getRequestURI().getPath();
        Instant last = lastAtHost.put(exchange.getRequestHeaders().getFirst("Host"), now);
        if (last != null) {
            pauses.add(Duration.between(last, now).toMillis());
        }
        Instant planned = due.remove(path);
        if (planned != null && !now.isBefore(planned)) {
            lateness.add(Duration.between(planned, now).toMillis());
        }
        long news = Duration.between(start, now).dividedBy(BETWEEN_NEWS) + 1;
        String etag = "\"" + news + "\"";
        if (path.startsWith("/feed/")
                && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else if (path.equals("/robots.txt")) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            boolean feed = path.startsWith("/feed/");
            exchange.getResponseHeaders().add("Content-Type", feed ? "application/rss+xml" : "text/html");
            exchange.getResponseHeaders().add("ETag", etag);
            byte[] body = (feed ? feed(path, news) : page(path)).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static String feed(String path, long news) {
        StringBuilder items = new StringBuilder("<rss><channel><title>Quelle</title>");
        for (long i = news; i > 0; i--) {
            items.append("<item><title>Meldung ")
                    .append(i)
                    .append("</title><link>/meldung")
                    .append(path)
                    .append('/')
                    .append(i)
                    .append("</link></item>");
        }
        return items + "</channel></rss>";
    }

    private static String page(String path) {
        return "<title>x</title><article><h1>Meldung</h1><p>Der Gemeinderat hat am Abend über " + path
                + " beraten und nach langer Aussprache einen Beschluss gefasst, den alle Fraktionen tragen.</p></article>";
    }

    private static String host(int number) {
        return "http://host-" + number + ".example";
    }

    private static String path(String url) {
        return Objects.requireNonNull(CanonicalUrl.parse(url)).uri().getPath();
    }

    private void count(String what, int items) {
        counted.merge(what, items, Integer::sum);
    }

    private static String percentiles(Iterable<Long> millis) {
        List<Long> sorted = new ArrayList<>();
        millis.forEach(sorted::add);
        sorted.sort(null);
        int size = sorted.size();
        return size == 0
                ? "none"
                : "n %d, least %.2f s, p50 %.2f s, p99 %.2f s, most %.2f s"
                        .formatted(
                                size,
                                sorted.getFirst() / 1e3,
                                sorted.get(size / 2) / 1e3,
                                sorted.get((int) (size * 0.99)) / 1e3,
                                sorted.getLast() / 1e3);
    }

    private static String load() {
        return "%.1f"
                .formatted(java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage());
    }
}
