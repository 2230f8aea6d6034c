package io.depesche.it;

import com.fasterxml.jackson.databind.JsonNode;
import io.depesche.contracts.Topics;
import io.depesche.contracts.WireJson;
import io.depesche.testkit.InventedArticles.Invented;
import io.depesche.testkit.RunningStack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A running stack and the checks of this module that look behind its doors: into the database, the topics and the process table. */
final class Stack implements AutoCloseable {

    static final Path ROOT =
            Path.of(System.getProperty("depesche.root")).toAbsolutePath().normalize();

    private final RunningStack running;

    private Stack(RunningStack running) {
        this.running = running;
    }

    /** With the sample feed, as a user starts it. */
    static Stack start(Path data, String... options) throws IOException, InterruptedException {
        return new Stack(RunningStack.start(ROOT, data, true, options));
    }

    /** Without the sample feed: only what the test sends flows. */
    static Stack startWithoutFeed(Path data) throws IOException, InterruptedException {
        return new Stack(RunningStack.start(ROOT, data, false));
    }

    void upAgain() throws IOException, InterruptedException {
        running.up();
    }

    String command(int expectedExit, String... arguments) throws IOException, InterruptedException {
        return running.command(expectedExit, arguments);
    }

    URI gateway() {
        return running.gateway();
    }

    String kafkaBootstrapServers() {
        return running.kafkaBootstrapServers();
    }

    JsonNode get(String path) {
        return running.get(path);
    }

    void ingest(Invented article) {
        running.ingest(article);
    }

    Set<Long> pids() {
        return new HashSet<>(running.pids().values());
    }

    /** SIGKILL to one child by name; a child that is just being restarted is already dead. */
    void kill(String child) {
        long pid = running.pids().getOrDefault(child, 0L);
        System.out.println("killing " + child + " (" + pid + ")");
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    String text(String path) {
        return new String(
                running.send(HttpRequest.newBuilder(gateway().resolve(path)).build())
                        .body(),
                StandardCharsets.UTF_8);
    }

    int status(String service, String method, String path) {
        return running.send(HttpRequest.newBuilder(running.service(service).resolve(path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build())
                .statusCode();
    }

    /** A call to the gateway with the operator's token, as JSON; without a body if there is none to send. */
    JsonNode operator(String method, String path, String json) {
        byte[] answer = running.send(HttpRequest.newBuilder(gateway().resolve(path))
                        .header("Authorization", "Bearer " + running.secret("gateway", "depesche.tokens.operator"))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json))
                        .build())
                .body();
        try {
            return WireJson.mapper().readTree(answer);
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path + ": no JSON", e);
        }
    }

    /** Address of the sample feed, as the services see it. */
    String sampleFeed() {
        return running.service("seeds") + "/feed.xml";
    }

    /** Record ids of all revisions in the database; one for each row, so a duplicate row shows. */
    List<String> storedRevisions() {
        return query("SELECT article_id || '.r' || revision FROM revisions");
    }

    List<String> deadLetterReasons() {
        return query("SELECT reason FROM dead_letters");
    }

    /** Pages of feeds that ingest-service still has to visit for the first time. */
    int waitingPages() {
        return Integer.parseInt(query("ingest", "SELECT count(*) FROM pages WHERE next_visit IS NOT NULL AND NOT known")
                .getFirst());
    }

    private List<String> query(String sql) {
        return query("store", sql);
    }

    /** Each service has a database and a role of its own name. */
    private List<String> query(String service, String sql) {
        String url = "jdbc:postgresql://127.0.0.1:" + running.port("postgres") + "/" + service;
        try (Connection connection = DriverManager.getConnection(
                        url, service, running.secret(service, "quarkus.datasource.password"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Waits until nothing moves any more: no topic that the services write has grown for three seconds. */
    void awaitQuietPipeline() throws InterruptedException {
        long quietSince = System.nanoTime();
        long size = -1;
        while (System.nanoTime() - quietSince < Duration.ofSeconds(3).toNanos()) {
            long now =
                    List.of(Topics.ARTICLE_ENRICHED, Topics.FETCHED_DEAD_LETTERS, Topics.ENRICHED_DEAD_LETTERS).stream()
                            .mapToLong(this::endOf)
                            .sum();
            if (now != size) {
                size = now;
                quietSince = System.nanoTime();
            }
            Thread.sleep(250);
        }
    }

    private long endOf(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer, topic)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** Everything that stands on a topic. */
    List<ConsumerRecord<String, byte[]>> recordsOf(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafkaBootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    Producer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", kafkaBootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Addresses on which any process of the stack accepts TCP connections, from the kernel's own table. */
    Set<InetAddress> listeningAddresses() throws IOException {
        Set<InetAddress> addresses = new HashSet<>();
        for (long pid : pids()) {
            addresses.addAll(ListeningSockets.of(pid));
        }
        return addresses;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        running.close();
    }
}
