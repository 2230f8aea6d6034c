package io.depesche.ingest.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.guard.TargetGuard;
import io.depesche.ingest.adapter.http.Exchange.Dialer;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.fetch.FetchOutcome;
import io.depesche.ingest.domain.fetch.FetchOutcome.Failed;
import io.depesche.ingest.domain.fetch.FetchOutcome.Fetched;
import io.depesche.ingest.domain.fetch.FetchOutcome.Refused;
import io.depesche.ingest.domain.fetch.FetchOutcome.Why;
import io.depesche.ingest.domain.fetch.FetchRequest;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The name of a host stays for its certificate although the connection goes to a number. */
@Timeout(30)
class TlsFetchTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final List<String> NAMED = new CopyOnWriteArrayList<>();

    private static int port;
    private static String keys = "";

    @BeforeAll
    static void serve(@TempDir Path folder) throws Exception {
        keys = folder.resolve("keys.p12").toString();
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keystore",
                        keys,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "geheim",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "a",
                        "-dname",
                        "CN=blatt.example",
                        "-ext",
                        "SAN=dns:blatt.example")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor()).isZero();
        PfxOptions pfx = new PfxOptions().setPath(keys).setPassword("geheim");
        HttpServer server = VERTX.createHttpServer(
                        new HttpServerOptions().setSsl(true).setSni(true).setKeyCertOptions(pfx))
                .requestHandler(request -> {
                    NAMED.add(String.valueOf(request.connection().indicatedServerName()));
                    if (request.path().equals("/hinunter")) {
                        request.response()
                                .setStatusCode(302)
                                .putHeader("Location", "http://blatt.example/feed")
                                .end();
                    } else {
                        request.response().end("sicher");
                    }
                });
        port = server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS)
                .actualPort();
    }

    @AfterAll
    static void close() throws Exception {
        VERTX.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private static FetchOutcome fetch(String address) {
        Dialer dialer = (checked, onPort) -> SocketAddress.inetSocketAddress(port, "127.0.0.1");
        HttpClientOptions trusting = new HttpClientOptions()
                .setTrustOptions(new PfxOptions().setPath(keys).setPassword("geheim"));
        TargetGuard guard = new TargetGuard(
                (name, atMost) -> List.of(InetAddress.getByName("93.184.215.14")), List.of(), List.of());
        VertxFetcher.Limits limits = new VertxFetcher.Limits(Duration.ofSeconds(10), Duration.ofSeconds(10));
        try (VertxFetcher fetcher = new VertxFetcher(
                VERTX, trusting, guard, limits, "Depesche/0.1", why -> {}, () -> Instant.EPOCH, dialer)) {
            CanonicalUrl url = Objects.requireNonNull(CanonicalUrl.parse(address), address);
            return fetcher.fetch(FetchRequest.page(url, Validators.NONE));
        }
    }

    @Test
    void theCertificateIsCheckedAgainstTheNameAndTheNameIsSaid() {
        assertThat(fetch("https://blatt.example/"))
                .isInstanceOfSatisfying(
                        Fetched.class, f -> assertThat(f.body()).asString().isEqualTo("sicher"));
        assertThat(NAMED).contains("blatt.example");
    }

    @Test
    void aCertificateForAnotherNameIsNone() {
        assertThat(fetch("https://anders.example/")).isInstanceOf(Failed.class);
    }

    @Test
    void noWayLeadsFromHttpsToHttp() {
        assertThat(fetch("https://blatt.example/hinunter"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).isEqualTo(Why.DOWNGRADE));
    }
}
