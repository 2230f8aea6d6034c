package io.depesche.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.depesche.contracts.RecordId;
import io.depesche.contracts.Topics;
import io.depesche.ingest.adapter.jdbc.TestDatabase;
import io.depesche.testkit.Servers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged service polls a feed that grows with every request and is killed by SIGKILL in the middle of it, several times. The feed
 * answers 304 as soon as it has grown to its end, so an entry that was lost would be lost for ever. Every entry must be on the topic as
 * revision 1 and nothing else: what a crash sends twice is the same record, recognised by its id.
 */
class KilledWhilePollingIT {

    private static final int ENTRIES = 120;
    private static final int PER_REQUEST = 8;
    private static final int KILLS = 4;

    private final AtomicInteger published = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();

    @Test
    void noEntryIsLostAndNoneBecomesTwoHoweverOftenTheServiceDies(@TempDir Path folder) throws Exception {
        TestDatabase.fresh("ingest_killed");
        Random moment = new Random(11);
        HttpServer site = site();
        String origin = "http://127.0.0.1:" + site.getAddress().getPort();
        Set<String> expected = IntStream.range(0, ENTRIES)
                .mapToObj(i -> RecordId.ofRevision(RecordId.ofArticle(origin + "/seite/" + i, null, ""), 1))
                .collect(Collectors.toSet());
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                int before = requests.get();
                Process service = start(origin, folder);
                await().atMost(Duration.ofSeconds(60)).until(() -> requests.get() > before);
                // The moment of a death is the thing under test.
                TimeUnit.MILLISECONDS.sleep(moment.nextInt(700));
                service.destroyForcibly().waitFor();
            }
            Process last = start(origin, folder);
            try {
                Set<String> seen = new HashSet<>();
                await().atMost(Duration.ofSeconds(60)).until(() -> {
                    records(origin).forEach(seen::add);
                    return seen.containsAll(expected);
                });
                assertThat(seen).isEqualTo(expected);
            } finally {
                last.destroyForcibly().waitFor();
            }
        } finally {
            site.stop(0);
        }
    }

    private static Process start(String origin, Path folder) throws IOException {
        Servers.Database database = Servers.database("ingest_killed");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.datasource.password=" + database.password(),
                "-Ddepesche.tokens.ingest=i",
                "-Ddepesche.tokens.service=s",
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar")
                        .toAbsolutePath()
                        .toString());
        String host = origin.substring("http://".length());
        builder.environment()
                .putAll(Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS",
                        Servers.kafkaBootstrapServers(),
                        "JDBC_URL",
                        database.jdbcUrl(),
                        "DB_USER",
                        database.user(),
                        "QUARKUS_HTTP_PORT",
                        "0",
                        "DEPESCHE_FEEDS",
                        origin + "/feed.xml",
                        "DEPESCHE_FETCH_ALLOWED_ORIGINS",
                        origin,
                        "DEPESCHE_POLL_OWN_HOSTS",
                        host,
                        "DEPESCHE_POLL_INTERVAL",
                        "PT0.2S"));
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("service.log").toFile()))
                .start();
    }

    private HttpServer site() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
        return server;
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/feed.xml")) {
            requests.incrementAndGet();
            feed(exchange);
        } else if (path.startsWith("/seite/")) {
            String text = "Der Text der Meldung " + path.substring("/seite/".length()) + " aus der Stadt am Fluss.";
            answer(exchange, "text/html", "<article><h1>Meldung</h1><p>" + text + "</p></article>");
        } else {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        }
    }

    /** Grows with every request; from its end on it is only ever «not modified» for whoever has once had all of it. */
    private void feed(HttpExchange exchange) throws IOException {
        int entries = published.updateAndGet(n -> Math.min(n + PER_REQUEST, ENTRIES));
        String etag = "\"" + entries + "\"";
        exchange.getResponseHeaders().add("ETag", etag);
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
            return;
        }
        String items = IntStream.range(0, entries)
                .mapToObj(i -> "<item><title>Meldung %d</title><link>/seite/%d</link></item>".formatted(i, i))
                .collect(Collectors.joining());
        answer(
                exchange,
                "application/rss+xml",
                "<rss version=\"2.0\"><channel><title>Blatt</title>" + items + "</channel></rss>");
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Ids of the records that this site's pages have led to. */
    private static List<String> records(String origin) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Servers.kafkaBootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.ARTICLE_FETCHED).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<String> ids = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    if (new String(record.value(), StandardCharsets.UTF_8).contains(origin + "/seite/")) {
                        ids.add(FetchedTopic.header(record, "ce_id"));
                    }
                }
            }
            return ids;
        }
    }
}
