package io.depesche.ingest.adapter.http;

import static io.depesche.ingest.adapter.http.BareServer.head;
import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.guard.Resolver;
import io.depesche.guard.TargetGuard;
import io.depesche.guard.Verdict;
import io.depesche.ingest.adapter.http.Exchange.Dialer;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.fetch.FetchOutcome;
import io.depesche.ingest.domain.fetch.FetchOutcome.Answered;
import io.depesche.ingest.domain.fetch.FetchOutcome.Fetched;
import io.depesche.ingest.domain.fetch.FetchOutcome.Refused;
import io.depesche.ingest.domain.fetch.FetchOutcome.Why;
import io.depesche.ingest.domain.fetch.FetchRequest;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import io.depesche.testkit.HostileAddresses;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Addresses that lead to this machine, and canaries that listen there on one port: not one connection may come, directly, by a redirect or
 * by a name server that changes its mind. The canaries' port is open to everyone, so that it is never the reason of a refusal.
 */
@Timeout(60)
class HostileAddressesTest {

    private static final VertxFetcher.Limits LIMITS =
            new VertxFetcher.Limits(Duration.ofSeconds(3), Duration.ofSeconds(2));
    private static final Map<String, String> NAMES = HostileAddresses.names();

    /** An address of the open internet; what is dialled instead is a server of the test. */
    private static final String PUBLIC = "93.184.215.14";

    private final List<BareServer> canaries = new ArrayList<>();
    private final List<String> dialled = new CopyOnWriteArrayList<>();
    private Vertx vertx;
    private BareServer door;
    private int port;

    @BeforeEach
    void listen() {
        vertx = Vertx.vertx();
        door = new BareServer();
        BareServer first = new BareServer();
        port = first.port();
        canaries.add(first);
        for (String address : List.of("127.0.0.2", "127.1.2.3", "127.255.255.254", "::1")) {
            canaries.add(new BareServer(address, port));
        }
    }

    @AfterEach
    void close() throws Exception {
        for (BareServer canary : canaries) {
            canary.close();
        }
        door.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    /** Names of the corpus lead where it says; numbers in whatever form are read as the operating system reads them. */
    private static List<InetAddress> resolve(String name, Duration atMost) throws UnknownHostException {
        String address = NAMES.get(name);
        if (address != null) {
            return List.of(InetAddress.getByName(address));
        }
        if (name.equals("offen.example")) {
            return List.of(InetAddress.getByName(PUBLIC));
        }
        return name.endsWith(".example") ? List.of() : List.of(InetAddress.getAllByName(name));
    }

    private VertxFetcher fetcher(Resolver resolver) {
        // What the guard has let through is dialled in earnest, but for the one public address.
        Dialer dialer = (checked, onPort) -> {
            dialled.add(checked.getHostAddress());
            return checked.getHostAddress().equals(PUBLIC)
                    ? SocketAddress.inetSocketAddress(door.port(), "127.0.0.1")
                    : Dialer.DIRECT.dial(checked, onPort);
        };
        TargetGuard guard = new TargetGuard(resolver, List.of(port), List.of());
        return new VertxFetcher(
                vertx, new HttpClientOptions(), guard, LIMITS, "Depesche/0.1", why -> {}, () -> Instant.EPOCH, dialer);
    }

    private int accepts() {
        return canaries.stream().mapToInt(BareServer::connections).sum();
    }

    @Test
    void theCanariesSing() {
        canaries.forEach(canary -> canary.says(head("HTTP/1.1 404 Not Found")));
        for (String open : List.of("127.0.0.1", "127.0.0.2", "[::1]")) {
            String origin = "http://" + open + ":" + port;
            TargetGuard guard = new TargetGuard(HostileAddressesTest::resolve, List.of(), List.of(origin));
            try (VertxFetcher fetcher =
                    new VertxFetcher(vertx, guard, LIMITS, "Depesche/0.1", why -> {}, () -> Instant.EPOCH)) {
                fetcher.fetch(FetchRequest.page(url(origin + "/"), Validators.NONE));
            }
        }
        assertThat(accepts()).isEqualTo(3);
    }

    @Test
    void noAddressOfTheCorpusIsConnectedTo() throws Exception {
        List<String> corpus = HostileAddresses.all(port);
        assertThat(corpus).hasSizeGreaterThan(500);
        TargetGuard guard = new TargetGuard(HostileAddressesTest::resolve, List.of(port), List.of());
        try (VertxFetcher fetcher = fetcher(HostileAddressesTest::resolve)) {
            for (String address : corpus) {
                assertThat(guard.check(address)).as(address).isNotInstanceOf(Verdict.Allowed.class);
                CanonicalUrl url = CanonicalUrl.parse(address);
                if (url != null) {
                    assertThat(fetcher.fetch(FetchRequest.page(url, Validators.NONE)))
                            .as(address)
                            .isNotInstanceOfAny(Fetched.class, Answered.class);
                }
            }
        }
        assertThat(accepts()).isZero();
        assertThat(dialled).isEmpty();
    }

    @Test
    void noAddressOfTheCorpusIsConnectedToWhenARedirectNamesIt() throws Exception {
        try (VertxFetcher fetcher = fetcher(HostileAddressesTest::resolve)) {
            for (String address : HostileAddresses.all(port)) {
                // A line end would end the header; what stands before it is the address that is named.
                byte[] location = address.replaceAll("[\\r\\n].*", "").getBytes(StandardCharsets.UTF_8);
                door.says(out -> {
                    out.write(BareServer.bytes("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: "));
                    out.write(location);
                    out.write(BareServer.bytes("\r\n\r\n"));
                });
                assertThat(fetcher.fetch(FetchRequest.page(url("http://offen.example/"), Validators.NONE)))
                        .as(address)
                        .isNotInstanceOf(Fetched.class);
            }
        }
        assertThat(accepts()).isZero();
        assertThat(dialled).allMatch(PUBLIC::equals);
    }

    @Test
    void aNameServerThatChangesItsMindIsNotAskedAgain() {
        List<String> answers = new ArrayList<>(List.of(PUBLIC, "127.0.0.1", "127.0.0.1", "127.0.0.1"));
        door.says(head("HTTP/1.1 302 Found", "Location: http://wende.example:" + port + "/weiter"));
        try (VertxFetcher fetcher = fetcher((name, atMost) -> List.of(InetAddress.getByName(answers.removeFirst())))) {
            assertThat(fetch(fetcher, "http://wende.example:" + port + "/"))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.why()).isEqualTo(Why.ADDRESS));
        }
        assertThat(dialled).containsExactly(PUBLIC);
        assertThat(door.connections()).isOne();
        assertThat(accepts()).isZero();
        assertThat(answers).as("asked once for each hop").hasSize(2);
    }

    @Test
    void ofAMixedAnswerOnlyTheOpenAddressIsDialled() {
        door.says(out -> out.write(BareServer.bytes("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc")));
        try (VertxFetcher fetcher = fetcher((name, atMost) -> List.of(
                InetAddress.getByName("::1"), InetAddress.getByName("127.0.0.1"), InetAddress.getByName(PUBLIC)))) {
            assertThat(fetch(fetcher, "http://gemischt.example:" + port + "/")).isInstanceOf(Fetched.class);
        }
        assertThat(dialled).containsExactly(PUBLIC);
        assertThat(door.requests().getFirst()).containsIgnoringCase("host: gemischt.example:" + port + "\r\n");
        assertThat(accepts()).isZero();
    }

    @Test
    void aRedirectIntoThePrivateNetworkIsNotFollowed() {
        door.says(head("HTTP/1.1 301 Moved", "Location: http://169.254.169.254/latest/"));
        try (VertxFetcher fetcher = fetcher(HostileAddressesTest::resolve)) {
            assertThat(fetch(fetcher, "http://offen.example/")).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.why()).isEqualTo(Why.ADDRESS);
                assertThat(refused.reason()).contains("169.254.169.254");
            });
        }
    }

    private static FetchOutcome fetch(VertxFetcher fetcher, String address) {
        return fetcher.fetch(FetchRequest.page(url(address), Validators.NONE));
    }

    private static CanonicalUrl url(String address) {
        return Objects.requireNonNull(CanonicalUrl.parse(address), address);
    }
}
