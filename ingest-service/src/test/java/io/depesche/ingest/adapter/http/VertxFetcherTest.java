package io.depesche.ingest.adapter.http;

import static io.depesche.ingest.adapter.http.BareServer.bytes;
import static io.depesche.ingest.adapter.http.BareServer.head;
import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.guard.TargetGuard;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.fetch.Answer.Link;
import io.depesche.ingest.domain.fetch.FetchOutcome;
import io.depesche.ingest.domain.fetch.FetchOutcome.Answered;
import io.depesche.ingest.domain.fetch.FetchOutcome.Failed;
import io.depesche.ingest.domain.fetch.FetchOutcome.Fetched;
import io.depesche.ingest.domain.fetch.FetchOutcome.NotModified;
import io.depesche.ingest.domain.fetch.FetchOutcome.Refused;
import io.depesche.ingest.domain.fetch.FetchOutcome.Why;
import io.depesche.ingest.domain.fetch.FetchRequest;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import io.depesche.ingest.domain.fetch.UserAgent;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The client against servers that answer well, and against those that do not. */
@Timeout(30)
class VertxFetcherTest {

    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Instant NOW = Instant.parse("2026-11-02T11:45:00Z");

    private final List<Why> blocked = new CopyOnWriteArrayList<>();
    private Vertx vertx;
    private BareServer server;
    private VertxFetcher fetcher;

    @BeforeEach
    void listen() {
        vertx = Vertx.vertx();
        server = new BareServer();
        fetcher = fetcher(List.of(server.origin()));
    }

    private VertxFetcher fetcher(List<String> open) {
        return new VertxFetcher(
                vertx,
                new TargetGuard((name, atMost) -> List.of(), List.of(), open),
                new VertxFetcher.Limits(DEADLINE, DEADLINE.dividedBy(2)),
                UserAgent.of("https://zeitung.example/wir"),
                blocked::add,
                () -> NOW);
    }

    @AfterEach
    void hangUp() throws Exception {
        fetcher.close();
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void fetchesAndNamesItselfWithAContact() {
        server.says(out -> out.write(bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nETag: \"a,b\"\r\n"
                + "Last-Modified: gestern\r\nContent-Length: 5\r\n\r\nHallo")));

        assertThat(fetch("/artikel?id=7", Validators.NONE)).isInstanceOfSatisfying(Fetched.class, fetched -> {
            assertThat(fetched.body()).asString().isEqualTo("Hallo");
            assertThat(fetched.contentType()).isEqualTo("text/html");
            assertThat(fetched.validators()).isEqualTo(new Validators("\"a,b\"", "gestern"));
            assertThat(fetched.answer().finalUrl()).isEqualTo(url(server.origin() + "/artikel?id=7"));
            assertThat(fetched.answer().movedTo()).isNull();
        });
        assertThat(server.requests().getFirst())
                .startsWith("GET /artikel?id=7 HTTP/1.1\r\n")
                .containsIgnoringCase("user-agent: Depesche/0.1 (+https://zeitung.example/wir)\r\n")
                .doesNotContainIgnoringCase("if-none-match")
                .doesNotContainIgnoringCase("cookie")
                .doesNotContainIgnoringCase("referer");
    }

    @Test
    void sendsTheValidatorsBackByteForByteAndReportsThoseOfA304() {
        server.says(out -> out.write(bytes("HTTP/1.1 304 Not Modified\r\nETag: W/\"x\"\r\n\r\n")));

        assertThat(fetch("/", new Validators("W/\"ungewöhnlich, \"", "Sun,  01 Mar 2026 08:00:00 +0000")))
                .isInstanceOfSatisfying(NotModified.class, same -> assertThat(same.validators())
                        .isEqualTo(new Validators("W/\"x\"", null)));
        assertThat(server.requests().getFirst())
                .containsIgnoringCase("if-none-match: W/\"ungewöhnlich, \"\r\n")
                .containsIgnoringCase("if-modified-since: Sun,  01 Mar 2026 08:00:00 +0000\r\n");
    }

    @Test
    void reportsWhatAnAnswerSaysBesideItsBody() {
        server.says(head(
                "HTTP/1.1 503 Busy",
                "Retry-After: Mon, 02 Nov 2026 12:00:00 GMT",
                "Cache-Control: public, max-age=7200",
                "Age: 200",
                "Link: <https://hub.example/>; rel=\"hub\", </feed>; rel=self",
                "Date: Mon, 02 Nov 2026 11:44:59 GMT"));

        assertThat(fetch("/", Validators.NONE)).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.status()).isEqualTo(503);
            assertThat(answered.lasting()).isFalse();
            assertThat(answered.answer().retryAfter()).isEqualTo(Duration.ofMinutes(15));
            assertThat(answered.answer().maxAge()).isEqualTo(Duration.ofSeconds(7000));
            assertThat(answered.answer().date()).isEqualTo(NOW.minusSeconds(1));
            assertThat(answered.answer().links())
                    .containsExactly(
                            new Link("https://hub.example/", Set.of("hub")), new Link("/feed", Set.of("self")));
        });
    }

    @Test
    void aPermanentWayIsReportedAsSuchAndATemporaryOneIsNot() {
        server.says((path, out) -> {
            switch (path) {
                case "/a" -> head("HTTP/1.1 301 Moved", "Location: /b").on(out);
                case "/b" ->
                    head("HTTP/1.1 308 Moved", "Location: " + server.origin() + "/c")
                            .on(out);
                case "/z" -> head("HTTP/1.1 302 Found", "Location: /b").on(out);
                default -> out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nneu"));
            }
        });
        CanonicalUrl end = url(server.origin() + "/c");
        assertThat(fetch("/a", Validators.NONE)).isInstanceOfSatisfying(Fetched.class, fetched -> {
            assertThat(fetched.answer().finalUrl()).isEqualTo(end);
            assertThat(fetched.answer().movedTo()).isEqualTo(end);
        });
        assertThat(fetch("/z", Validators.NONE)).isInstanceOfSatisfying(Fetched.class, fetched -> {
            assertThat(fetched.answer().finalUrl()).isEqualTo(end);
            assertThat(fetched.answer().movedTo()).isNull();
        });
    }

    @Test
    void aCircleOfRedirectsEndsAndSoDoesAWayWithoutEnd() {
        server.says(head("HTTP/1.1 302 Found", "Location: /feed"));
        assertRefused(fetch("/feed", Validators.NONE), Why.REDIRECTS);
        AtomicInteger hop = new AtomicInteger();
        server.says((path, out) -> head("HTTP/1.1 302 Found", "Location: /" + hop.incrementAndGet())
                .on(out));
        assertRefused(fetch("/", Validators.NONE), Why.REDIRECTS);
        assertThat(hop).hasValue(6);
        assertThat(blocked).containsExactly(Why.REDIRECTS, Why.REDIRECTS);
    }

    @Test
    void aRedirectWithoutAnAddressIsAnAnswerLikeOthers() {
        server.says(head("HTTP/1.1 302 Found"));
        assertThat(fetch("/", Validators.NONE)).isInstanceOfSatisfying(Answered.class, a -> assertThat(a.reason())
                .isEqualTo("answered 302"));
    }

    @Test
    void stopsABodyThatNeverEnds() {
        AtomicInteger megabytes = new AtomicInteger();
        server.says(out -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 209715200\r\n\r\n"));
            while (true) {
                out.write(new byte[1 << 20]);
                megabytes.incrementAndGet();
            }
        });
        assertThat(fetch("/", Validators.NONE)).isEqualTo(new FetchOutcome.TooLarge(1 << 20));
        assertThat(megabytes.get()).isLessThan(16);
    }

    @Test
    void takesTheBeginningOfRulesThatNeverEnd() {
        server.says(out -> {
            out.write(bytes("HTTP/1.1 200 OK\r\n\r\n"));
            while (true) {
                out.write(new byte[1 << 16]);
            }
        });
        assertThat(fetcher.fetch(FetchRequest.robots(url(server.origin() + "/robots.txt"), Validators.NONE)))
                .isInstanceOfSatisfying(
                        Fetched.class, fetched -> assertThat(fetched.body()).hasSize(FetchRequest.ROBOTS_BYTES));
    }

    @Test
    void doesNotBelieveAnAnnouncedLength() {
        server.says(out -> out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nkurz")));
        assertThat(fetch("/", Validators.NONE)).isInstanceOf(Failed.class);
        server.says(out -> out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nkurz")));
        assertThat(fetch("/", Validators.NONE)).as("cut off is not whole").isInstanceOf(Failed.class);
    }

    @Test
    void givesUpAfterTheDeadlineHoweverManyBytesTrickleIn() {
        server.says(out -> {
            out.write(bytes("HTTP/1.1 200 OK\r\n\r\n"));
            while (true) {
                out.write('x');
                out.flush();
                TimeUnit.MILLISECONDS.sleep(50);
            }
        });
        long start = System.nanoTime();
        assertThat(fetch("/", Validators.NONE)).isEqualTo(new Failed("no complete answer within 2 s"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE.multipliedBy(2));
    }

    @Test
    void oneDeadlineLiesOverAllRedirects() {
        AtomicInteger hop = new AtomicInteger();
        server.says(out -> {
            TimeUnit.MILLISECONDS.sleep(700);
            head("HTTP/1.1 302 Found", "Location: /" + hop.incrementAndGet()).on(out);
        });
        long start = System.nanoTime();
        assertThat(fetch("/", Validators.NONE)).isInstanceOf(Failed.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE.multipliedBy(2));
        assertThat(hop.get()).isLessThan(4);
    }

    @Test
    void givesUpOnSilenceBeforeTheDeadlineAndOnHeadersWithoutEnd() {
        server.says(out -> TimeUnit.SECONDS.sleep(10));
        assertThat(fetch("/", Validators.NONE)).isEqualTo(new Failed("no answer began within 1 s"));
        server.says(out -> {
            out.write(bytes("HTTP/1.1 200 OK\r\n"));
            for (int i = 0; i < 100_000; i++) {
                out.write(bytes("X-" + i + ": " + "y".repeat(100) + "\r\n"));
            }
        });
        assertThat(fetch("/", Validators.NONE)).isInstanceOf(Failed.class);
        server.says(
                out -> out.write(bytes("HTTP/1.1 200 OK\r\n" + "a:\r\n".repeat(500) + "Content-Length: 3\r\n\r\nabc")));
        assertThat(fetch("/", Validators.NONE)).isEqualTo(new Failed("answered with more than 200 header lines"));
    }

    @Test
    void interimAnswersEndAfterAFew() {
        server.says(out -> {
            for (int i = 0; i < 1_000_000; i++) {
                out.write(bytes("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"));
            }
        });
        long start = System.nanoTime();
        assertThat(fetch("/", Validators.NONE)).isInstanceOf(Failed.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE);
        server.says(out ->
                out.write(bytes("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc")));
        assertThat(fetch("/", Validators.NONE)).isInstanceOf(Fetched.class);
    }

    @Test
    void unpacksGzipAndBothKindsOfDeflate() throws IOException {
        byte[] page = bytes("<p>Hallo</p>");
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream zlib = new DeflaterOutputStream(deflated)) {
            zlib.write(page);
        }
        byte[] zlib = deflated.toByteArray();
        byte[] bare = Arrays.copyOfRange(zlib, 2, zlib.length - 4);
        for (byte[] body : List.of(gzip(page, 1), zlib, bare)) {
            packed(body == zlib || body == bare ? "deflate" : "gzip", body);
            assertThat(fetch("/", Validators.NONE))
                    .isInstanceOfSatisfying(
                            Fetched.class, f -> assertThat(f.body()).asString().isEqualTo("<p>Hallo</p>"));
        }
    }

    @Test
    void stopsABombAtTheLimitAndAtTheRatio() {
        byte[] bomb = gzip(new byte[1 << 20], 64);
        packed("gzip", bomb);
        assertThat(fetch("/", Validators.NONE)).isEqualTo(new FetchOutcome.TooLarge(1 << 20));
        assertThat(feed("/")).isEqualTo(new Failed("answered with more than 100 times its packed size"));
    }

    @Test
    void aSmallFeedMayRepeatItself() {
        packed("gzip", gzip(new byte[1 << 10], 1000));
        assertThat(feed("/"))
                .isInstanceOfSatisfying(Fetched.class, f -> assertThat(f.body()).hasSize(1_024_000));
    }

    @Test
    void takesNoCodingThatItDidNotAskForAndNoneTwice() {
        for (String coding : List.of("gzip, gzip", "br", "zstd", "gzip,identity")) {
            packed(coding, gzip(gzip(new byte[1 << 20], 100), 1));
            assertThat(fetch("/", Validators.NONE))
                    .as(coding)
                    .isEqualTo(new Failed("answered in a content coding that was not asked for"));
        }
        packed("gzip", bytes("abcd"));
        assertThat(fetch("/", Validators.NONE)).isEqualTo(new Failed("answered with broken gzip"));
    }

    @Test
    void aServerThatHangsUpIsAFailureInWords() throws IOException {
        server.says(out -> {});
        assertThat(fetch("/", Validators.NONE)).isInstanceOfSatisfying(Failed.class, f -> assertThat(f.reason())
                .startsWith("not reachable: "));
        server.close();
        assertThat(fetch("/", Validators.NONE)).isInstanceOf(Failed.class);
    }

    @Test
    void speaksToAHostOneAtATime() throws Exception {
        AtomicInteger speaking = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        server.says(out -> {
            most.accumulateAndGet(speaking.incrementAndGet(), Math::max);
            TimeUnit.MILLISECONDS.sleep(100);
            speaking.decrementAndGet();
            out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc"));
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<FetchOutcome>> all = threads.invokeAll(List.of(
                    () -> fetch("/1", Validators.NONE),
                    () -> fetch("/2", Validators.NONE),
                    () -> fetch("/3", Validators.NONE)));
            for (Future<FetchOutcome> one : all) {
                assertThat(one.get()).isInstanceOf(Fetched.class);
            }
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void othersStayOnTimeBesideBodiesThatNeverEnd() throws Exception {
        int slow = 8;
        List<BareServer> hostile = new ArrayList<>();
        for (int i = 0; i < slow; i++) {
            BareServer one = new BareServer("127.0.0." + (i + 2), 0);
            one.says(out -> {
                out.write(bytes("HTTP/1.1 200 OK\r\n\r\n"));
                out.write(new byte[2 << 20]);
                while (true) {
                    out.write(new byte[64]);
                    TimeUnit.MILLISECONDS.sleep(20);
                }
            });
            hostile.add(one);
        }
        server.says(out -> out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc")));
        List<String> open = new ArrayList<>(List.of(server.origin()));
        for (int i = 0; i < slow; i++) {
            open.add("http://127.0.0." + (i + 2) + ":" + hostile.get(i).port());
        }
        try (VertxFetcher beside = fetcher(open);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<FetchOutcome>> endless = new ArrayList<>();
            for (int i = 0; i < slow; i++) {
                CanonicalUrl address = url(open.get(i + 1) + "/");
                endless.add(threads.submit(() -> beside.fetch(FetchRequest.feed(address, Validators.NONE))));
            }
            long slowest = 0;
            while (endless.stream().anyMatch(f -> !f.isDone())) {
                long start = System.nanoTime();
                assertThat(beside.fetch(FetchRequest.feed(url(server.origin() + "/"), Validators.NONE)))
                        .isInstanceOf(Fetched.class);
                slowest = Math.max(slowest, System.nanoTime() - start);
                TimeUnit.MILLISECONDS.sleep(20);
            }
            assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(1));
            for (Future<FetchOutcome> one : endless) {
                assertThat(one.get()).isInstanceOf(Failed.class);
            }
        }
        for (BareServer one : hostile) {
            one.close();
        }
    }

    private void packed(String coding, byte[] body) {
        server.says(out -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nContent-Encoding: " + coding + "\r\nContent-Length: " + body.length
                    + "\r\n\r\n"));
            out.write(body);
        });
    }

    private static void assertRefused(FetchOutcome outcome, Why why) {
        assertThat(outcome).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                .isEqualTo(why));
    }

    private FetchOutcome fetch(String path, Validators validators) {
        return fetcher.fetch(FetchRequest.page(url(server.origin() + path), validators));
    }

    private FetchOutcome feed(String path) {
        return fetcher.fetch(FetchRequest.feed(url(server.origin() + path), Validators.NONE));
    }

    private static CanonicalUrl url(String address) {
        return Objects.requireNonNull(CanonicalUrl.parse(address), address);
    }

    private static byte[] gzip(byte[] block, int times) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < times; i++) {
                gzip.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
