package io.depesche.stack.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.depesche.contracts.Topic;
import io.depesche.contracts.Topics;
import io.depesche.stack.process.ChildStarter;
import io.depesche.stack.process.FreePorts;
import io.depesche.stack.process.ProcessTable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real broker in its own JVM. */
class KafkaServerIT {

    private final Path folder;
    private @Nullable Process process;

    KafkaServerIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void killWhatIsLeft() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void hasItsTopicsHoldsItsPortAndStopsInOrder() throws Exception {
        KafkaServer server = start();

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()))) {
            Set<String> names = admin.listTopics().names().get(10, TimeUnit.SECONDS);
            assertThat(names).containsAll(Topics.ALL.stream().map(Topic::name).toList());
            var described = admin.describeTopics(List.of(Topics.ARTICLE_FETCHED))
                    .allTopicNames()
                    .get(10, TimeUnit.SECONDS);
            assertThat(described.get(Topics.ARTICLE_FETCHED))
                    .satisfies(topic -> assertThat(topic.partitions()).hasSize(3));
        }

        KafkaServer second = new KafkaServer(
                folder.resolve("other"), server.port(), FreePorts.find(1).getFirst());
        Process loser = ChildStarter.start(second.command(folder.resolve("other.log"), List.of()));
        assertThat(loser.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(loser.exitValue()).isNotZero();

        long pid = running().pid();
        running().destroy();
        assertThat(running().waitFor(15, TimeUnit.SECONDS)).isTrue();
        assertThat(ProcessTable.isAlive(pid)).isFalse();
    }

    @Test
    void keepsRecordsThroughAKillAndANewPort() throws Exception {
        KafkaServer server = start();
        send(server, "before the kill");

        running().destroyForcibly().waitFor();
        KafkaServer again = start();
        send(again, "after the kill");

        assertThat(read(again)).containsExactly("before the kill", "after the kill");
    }

    private KafkaServer start() throws Exception {
        List<Integer> ports = FreePorts.find(2);
        KafkaServer server = new KafkaServer(folder.resolve("kafka"), ports.get(0), ports.get(1));
        process = ChildStarter.start(server.command(folder.resolve("kafka.log"), List.of()));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> server.isReady(running().pid()));
        return server;
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    private static void send(KafkaServer server, String value) throws Exception {
        try (var producer = new KafkaProducer<String, String>(
                Map.of("bootstrap.servers", server.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.ARTICLE_FETCHED, 0, "key", value))
                    .get(20, TimeUnit.SECONDS);
        }
    }

    private static List<String> read(KafkaServer server) {
        try (var consumer = new KafkaConsumer<byte[], String>(
                Map.of("bootstrap.servers", server.bootstrapServers(), "auto.offset.reset", "earliest"),
                new org.apache.kafka.common.serialization.ByteArrayDeserializer(),
                new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(Topics.ARTICLE_FETCHED, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            List<String> values = new java.util.ArrayList<>();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
                return values.size() >= 2;
            });
            return values;
        }
    }
}
