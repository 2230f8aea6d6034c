package io.depesche.stack.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.depesche.contracts.CloudEventHeaders;
import io.depesche.contracts.Topic;
import io.depesche.contracts.Topics;
import io.depesche.stack.process.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads the broker's files: after a takedown no segment of any topic holds the text. The topics have the settings of the contracts, with
 * a day made a second; how long records of state are kept is not made shorter, so that it is compaction that erases them and not their
 * age. The broker looks after its files more often than it would.
 */
class ErasureIT {

    private static final String TEXT = "Zwiebelfisch im Hafenbecken";
    private static final String ARTICLE = "0123456789abcdef";
    private static final long DAY_IN_MILLIS = 86_400_000;
    private static final long SECOND_IN_MILLIS = 1_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private KafkaBroker broker;

    @SuppressWarnings("NullAway.Init")
    private String address;

    @SuppressWarnings("NullAway.Init")
    private KafkaProducer<byte[], byte[]> producer;

    @BeforeEach
    void start() throws Exception {
        List<Integer> ports = FreePorts.find(2);
        Properties settings = BrokerSettings.of(folder, ports.get(0), ports.get(1));
        settings.setProperty("log.initial.task.delay.ms", "100");
        settings.setProperty("log.retention.check.interval.ms", "200");
        settings.setProperty("log.cleaner.backoff.ms", "200");
        broker = new KafkaBroker(folder, settings);
        broker.start();
        address = "127.0.0.1:" + ports.get(0);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
            admin.createTopics(Topics.ALL.stream().map(ErasureIT::hurried).toList())
                    .all()
                    .get();
        }
        // Not compressed: the text has to be found in the files before its absence says anything.
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", address, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @AfterEach
    void stop() {
        producer.close();
        assertThat(broker.stop(Duration.ofSeconds(20))).isTrue();
    }

    private static NewTopic hurried(Topic topic) {
        Map<String, String> settings = new TreeMap<>();
        topic.settings().forEach((name, value) -> settings.put(name, isAge(topic, name) ? hurried(value) : value));
        settings.put("file.delete.delay.ms", "100"); // a minute, else
        return new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(settings);
    }

    private static boolean isAge(Topic topic, String name) {
        return name.endsWith(".ms") && !(topic.compacted() && name.equals("retention.ms"));
    }

    private static String hurried(String millis) {
        return String.valueOf(Long.parseLong(millis) * SECOND_IN_MILLIS / DAY_IN_MILLIS);
    }

    @Test
    void noFileOfTheBrokerHoldsAWithdrawnText() throws Exception {
        Set<String> holders = new TreeSet<>();
        for (Topic topic : Topics.ALL) {
            send(topic.name(), ARTICLE, topic.name(), TEXT + ", erste Fassung");
            send(topic.name(), ARTICLE, topic.name(), TEXT + ", zweite Fassung");
            holders.add(topic.name());
        }
        assertThat(topicsWith(TEXT)).isEqualTo(holders);

        // What the services write: ingest-service the word, nlp-service the word, store-service the tombstones.
        send(Topics.ARTICLE_FETCHED, ARTICLE, Topics.ARTICLE_WITHDRAWN_TYPE, "{}");
        send(Topics.ARTICLE_ENRICHED, ARTICLE, Topics.ARTICLE_WITHDRAWN_TYPE, "{}");
        for (Topic topic : Topics.ALL) {
            if (topic.compacted()) {
                send(topic.name(), ARTICLE, Topics.ARTICLE_WITHDRAWN_TYPE, null);
            }
        }

        // The open file of a partition is closed only when something is written to it, so the news has to go on.
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    for (Topic topic : Topics.ALL) {
                        for (int partition = 0; partition < topic.partitions(); partition++) {
                            producer.send(new ProducerRecord<>(topic.name(), partition, utf8("other"), utf8("{}")));
                        }
                    }
                    return topicsWith(TEXT).isEmpty();
                });
        assertThat(recordsOf(Topics.ARTICLE_ENRICHED))
                .as("what a reader who comes now is told")
                .singleElement()
                .satisfies(record -> assertThat(record.value()).isNull());
    }

    private void send(String topic, String key, String type, @Nullable String value) throws Exception {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, utf8(key), value == null ? null : utf8(value));
        record.headers().add(CloudEventHeaders.TYPE, utf8(type));
        producer.send(record).get();
    }

    /** Topics of which a file holds these characters, whatever the file is: segment, one waiting to be deleted, index, snapshot. */
    private Set<String> topicsWith(String text) {
        Set<String> topics = new TreeSet<>();
        try (Stream<Path> files = Files.walk(BrokerSettings.logFolder(folder))) {
            for (Path file : files.toList()) {
                String partition =
                        Objects.requireNonNull(file.getParent()).getFileName().toString();
                if (Files.isRegularFile(file) && bytes(file).contains(text)) {
                    topics.add(partition.substring(0, Math.max(0, partition.lastIndexOf('-'))));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            topics.add("unknown: a file went away"); // looked at again
        }
        return topics;
    }

    private static String bytes(Path file) throws IOException {
        try {
            // One character a byte; the text is ASCII.
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    /** Records that stand under the article's key. */
    private List<ConsumerRecord<byte[], byte[]>> recordsOf(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", address), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(place -> consumer.position(place) < ends.getOrDefault(place, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (ARTICLE.equals(new String(record.key(), StandardCharsets.UTF_8))) {
                        found.add(record);
                    }
                });
            }
            return found;
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
