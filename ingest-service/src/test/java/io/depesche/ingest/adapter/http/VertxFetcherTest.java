package io.depesche.ingest.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.fetch.AllowedOrigins;
import io.depesche.ingest.domain.fetch.FetchOutcome;
import io.depesche.ingest.domain.fetch.FetchOutcome.Answered;
import io.depesche.ingest.domain.fetch.FetchOutcome.Failed;
import io.depesche.ingest.domain.fetch.FetchOutcome.Fetched;
import io.depesche.ingest.domain.fetch.FetchOutcome.NotModified;
import io.depesche.ingest.domain.fetch.FetchOutcome.Refused;
import io.depesche.ingest.domain.fetch.FetchOutcome.TooLarge;
import io.depesche.ingest.domain.fetch.FetchRequest;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The client against servers that misbehave. They speak on bare sockets, because no well-kept server library would do what they do. */
@Timeout(30)
class VertxFetcherTest {

    private static final Duration DEADLINE = Duration.ofSeconds(2);

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile Answer answer = out -> {};
    private ServerSocket server;
    private VertxFetcher fetcher;

    /** What the server says once it has read a request. */
    private interface Answer {
        void on(OutputStream out) throws IOException, InterruptedException;
    }

    @BeforeEach
    void listen() throws IOException {
        ServerSocket listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        server = listener;
        fetcher = new VertxFetcher(vertx, new AllowedOrigins(List.of(origin())), DEADLINE, "Depesche/test");
        Thread.ofVirtual().start(() -> {
            while (!listener.isClosed()) {
                try {
                    Socket client = listener.accept();
                    connections.incrementAndGet();
                    Thread.ofVirtual().start(() -> talk(client));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private void talk(Socket client) {
        try (client) {
            requests.add(head(client.getInputStream()));
            answer.on(client.getOutputStream());
        } catch (IOException | InterruptedException e) {
            // The client has hung up, as it should with most of these servers.
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("ended");
            }
            head.write(b);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    @AfterEach
    void hangUp() throws Exception {
        fetcher.close();
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void fetchesAndNamesItself() {
        answer = out -> out.write(ascii("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nETag: \"a,b\"\r\n"
                + "Last-Modified: gestern\r\nContent-Length: 5\r\n\r\nHallo"));

        assertThat(fetch("/artikel?id=7", Validators.NONE)).isInstanceOfSatisfying(Fetched.class, fetched -> {
            assertThat(fetched.body()).asString().isEqualTo("Hallo");
            assertThat(fetched.contentType()).isEqualTo("text/html");
            assertThat(fetched.validators()).isEqualTo(new Validators("\"a,b\"", "gestern"));
        });
        assertThat(requests.getFirst())
                .startsWith("GET /artikel?id=7 HTTP/1.1\r\n")
                .containsIgnoringCase("user-agent: Depesche/test\r\n")
                .doesNotContainIgnoringCase("if-none-match");
    }

    @Test
    void sendsTheValidatorsBackByteForByte() {
        answer = out -> out.write(ascii("HTTP/1.1 304 Not Modified\r\nETag: W/\"x\"\r\n\r\n"));

        assertThat(fetch("/", new Validators("W/\"ungewöhnlich, \"", "Sun,  01 Mar 2026 08:00:00 +0000")))
                .isInstanceOfSatisfying(NotModified.class, same -> assertThat(same.validators())
                        .isEqualTo(new Validators("W/\"x\"", null)));
        assertThat(requests.getFirst())
                .containsIgnoringCase("if-none-match: W/\"ungewöhnlich, \"\r\n")
                .containsIgnoringCase("if-modified-since: Sun,  01 Mar 2026 08:00:00 +0000\r\n");
    }

    @Test
    void refusesOtherOriginsBeforeAnyConnection() {
        String port = ":" + server.getLocalPort();
        for (String address : List.of(
                "http://localhost" + port + "/",
                "http://127.0.0.2" + port + "/",
                "http://[::1]" + port + "/",
                "http://0.0.0.0" + port + "/",
                "https://127.0.0.1" + port + "/")) {
            assertThat(fetcher.fetch(FetchRequest.page(url(address), Validators.NONE)))
                    .as(address)
                    .isInstanceOf(Refused.class);
        }
        assertThat(connections).hasValue(0);
    }

    @Test
    void followsNoRedirect() {
        answer = out ->
                out.write(ascii("HTTP/1.1 302 Found\r\nLocation: " + origin() + "/innen\r\nContent-Length: 0\r\n\r\n"));

        assertThat(fetch("/", Validators.NONE)).isInstanceOfSatisfying(Answered.class, a -> assertThat(a.status())
                .isEqualTo(302));
        assertThat(connections).hasValue(1);
    }

    @Test
    void tellsWhatLastsFromWhatMayPass() {
        answer = out -> out.write(ascii("HTTP/1.1 410 Gone\r\nContent-Length: 3\r\n\r\nweg"));
        assertThat(fetch("/", Validators.NONE)).isInstanceOfSatisfying(Answered.class, a -> assertThat(a.lasting())
                .isEqualTo(true));
        answer = out -> out.write(ascii("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n"));
        assertThat(fetch("/", Validators.NONE)).isInstanceOfSatisfying(Answered.class, a -> assertThat(a.lasting())
                .isEqualTo(false));
    }

    @Test
    void stopsABodyThatNeverEnds() {
        AtomicInteger megabytes = new AtomicInteger();
        answer = out -> {
            out.write(ascii("HTTP/1.1 200 OK\r\n\r\n"));
            while (true) {
                out.write(new byte[1 << 20]);
                megabytes.incrementAndGet();
            }
        };
        assertThat(fetch("/", Validators.NONE)).isEqualTo(new TooLarge(1 << 20));
        assertThat(megabytes.get()).isLessThan(64);
    }

    @Test
    void doesNotBelieveAnAnnouncedLength() {
        answer = out -> out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nkurz"));
        assertThat(fetch("/", Validators.NONE)).isInstanceOf(Failed.class);
        answer = out -> out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nkurz"));
        assertThat(fetch("/", Validators.NONE)).as("cut off is not whole").isInstanceOf(Failed.class);
    }

    @Test
    void givesUpAfterTheDeadlineHoweverManyBytesTrickleIn() {
        answer = out -> {
            out.write(ascii("HTTP/1.1 200 OK\r\n\r\n"));
            while (true) {
                out.write('x');
                out.flush();
                TimeUnit.MILLISECONDS.sleep(50);
            }
        };
        long start = System.nanoTime();
        assertThat(fetch("/", Validators.NONE)).isEqualTo(new Failed("no complete answer within 2 s"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE.multipliedBy(2));
    }

    @Test
    void givesUpOnSilenceAndOnHeadersWithoutEnd() {
        answer = out -> TimeUnit.SECONDS.sleep(10);
        assertThat(fetch("/", Validators.NONE)).isInstanceOf(Failed.class);
        answer = out -> {
            out.write(ascii("HTTP/1.1 200 OK\r\n"));
            for (int i = 0; i < 100_000; i++) {
                out.write(ascii("X-" + i + ": " + "y".repeat(100) + "\r\n"));
            }
        };
        assertThat(fetch("/", Validators.NONE)).isInstanceOf(Failed.class);
    }

    @Test
    void unpacksGzipAndStopsABombAtTheLimit() throws IOException {
        byte[] page = gzip(ascii("<p>Hallo</p>"), 1);
        answer = out -> {
            out.write(
                    ascii("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + page.length + "\r\n\r\n"));
            out.write(page);
        };
        assertThat(fetch("/", Validators.NONE))
                .isInstanceOfSatisfying(
                        Fetched.class, f -> assertThat(f.body()).asString().isEqualTo("<p>Hallo</p>"));

        byte[] bomb = gzip(new byte[1 << 20], 500);
        assertThat(bomb.length).isLessThan(1 << 20);
        answer = out -> {
            out.write(
                    ascii("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n"));
            out.write(bomb);
        };
        assertThat(fetch("/", Validators.NONE)).isEqualTo(new TooLarge(1 << 20));
    }

    @Test
    void takesNoCodingThatItDidNotAskFor() {
        answer = out ->
                out.write(ascii("HTTP/1.1 200 OK\r\nContent-Encoding: gzip, gzip\r\nContent-Length: 4\r\n\r\nabcd"));
        assertThat(fetch("/", Validators.NONE)).isInstanceOf(Failed.class);
        answer = out -> out.write(ascii("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd"));
        assertThat(fetch("/", Validators.NONE)).isEqualTo(new Failed("answered with broken gzip"));
    }

    @Test
    void aServerThatHangsUpIsAFailureInWords() throws IOException {
        answer = out -> {};
        assertThat(fetch("/", Validators.NONE)).isInstanceOfSatisfying(Failed.class, f -> assertThat(f.reason())
                .startsWith("not reachable: "));
        server.close();
        assertThat(fetch("/", Validators.NONE)).isInstanceOf(Failed.class);
    }

    private FetchOutcome fetch(String path, Validators validators) {
        return fetcher.fetch(FetchRequest.page(url(origin() + path), validators));
    }

    private String origin() {
        return "http://127.0.0.1:" + server.getLocalPort();
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

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
