package io.depesche.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.gateway.testing.Articles;
import io.depesche.gateway.testing.EnrichedTopic;
import io.depesche.gateway.testing.StreamClient;
import io.depesche.gateway.testing.StreamClient.Event;
import io.depesche.testkit.Servers;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service as a process: how it stops, and what a subscriber sees of a stop and of a kill. */
class GatewayProcessIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final String kafka = Servers.kafkaBootstrapServers();
    private final EnrichedTopic topic = new EnrichedTopic(kafka);
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI gateway = URI.create("http://127.0.0.1:" + freePort());
    private @Nullable Process process;

    @AfterEach
    void stop() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
        topic.close();
    }

    @Test
    void sendsItsSubscribersAwayAndStopsAtOnceWhenAskedTo() throws Exception {
        Process running = start();
        StreamClient client = StreamClient.connect(gateway, "/api/stream", null).reading();
        await().atMost(LIMIT).until(() -> client.lastId() != null);

        long asked = System.nanoTime();
        running.destroy();
        boolean ended = running.waitFor(15, TimeUnit.SECONDS);
        Duration took = Duration.ofNanos(System.nanoTime() - asked);

        assertThat(ended).isTrue();
        assertThat(took).isLessThan(Duration.ofSeconds(8));
        await().atMost(LIMIT).until(client::hasEnded);
        assertThat(client.events()).extracting(Event::name).contains("reconnect");
        assertThat(client.events().getLast().name()).isEqualTo("reconnect");
        assertThat(Files.readString(folder.resolve("log"))).doesNotContain("ERROR", "Exception");
    }

    @Test
    void repeatsAndLosesNothingWhenItIsKilledAndStartedAgain() throws Exception {
        String run = UUID.randomUUID().toString();
        List<String> sent = new ArrayList<>();
        List<String> got = new ArrayList<>();
        start();
        StreamClient client = StreamClient.connect(gateway, "/api/stream", null).reading();
        await().atMost(LIMIT).until(() -> client.lastId() != null);
        send(run, 0, 50, sent);
        await().atMost(LIMIT).until(() -> client.articles().size() >= 30);

        kill();
        await().atMost(LIMIT).until(client::hasEnded);
        client.articles().forEach(event -> got.add(event.recordId()));
        String lastId = client.lastId();
        // While it is away nlp-service, killed as well, repeats what it had not committed.
        send(run, 35, 50, new ArrayList<>());
        send(run, 50, 80, sent);
        start();

        StreamClient again =
                StreamClient.connect(gateway, "/api/stream", lastId).reading();
        await().atMost(LIMIT).until(() -> got.size() + again.articles().size() >= sent.size());
        send(run, 80, 81, sent);
        await().atMost(LIMIT).until(() -> again.articles().stream()
                .anyMatch(event -> event.recordId().equals(sent.getLast())));
        again.articles().forEach(event -> got.add(event.recordId()));
        assertThat(got).containsExactlyInAnyOrderElementsOf(sent);
        client.close();
        again.close();
    }

    @Test
    void refusesToStartWithoutItsToken() throws Exception {
        ProcessBuilder builder = command();
        builder.environment().remove("DEPESCHE_TOKENS_SERVICE");
        Process refused = builder.start();
        process = refused;

        assertThat(refused.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(refused.exitValue()).isNotZero();
        assertThat(Files.readString(folder.resolve("log"))).contains("depesche.tokens.service");
    }

    private void send(String run, int from, int to, List<String> sent) {
        for (int n = from; n < to; n++) {
            ArticleEnriched article = Articles.small(run + n, 1);
            topic.send(article);
            sent.add(article.recordId());
        }
    }

    private void kill() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
    }

    private Process start() throws IOException {
        Process started = command().start();
        process = started;
        await().atMost(LIMIT).ignoreExceptions().until(() -> {
            HttpRequest request =
                    HttpRequest.newBuilder(gateway.resolve("/q/health/ready")).build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        });
        return started;
    }

    private ProcessBuilder command() {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar")
                        .toAbsolutePath()
                        .toString());
        builder.environment()
                .putAll(Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS", kafka,
                        "QUARKUS_HTTP_PORT", Integer.toString(gateway.getPort()),
                        "STORE_URL", "http://127.0.0.1:9",
                        "INGEST_URL", "http://127.0.0.1:9",
                        "DEPESCHE_TOKENS_SERVICE", "token-of-the-test"));
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
