import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Puts one dead letter back on the topic that it came from, with its own key, value and headers. Arguments: dead-letter topic, partition,
 * offset.
 */
public final class SendAgain {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private SendAgain() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 3) {
            System.err.println("usage: SendAgain DEAD-LETTER-TOPIC PARTITION OFFSET");
            System.exit(2);
        }
        TopicPartition place = new TopicPartition(arguments[0], Integer.parseInt(arguments[1]));
        ConsumerRecord<byte[], byte[]> letter = read(place, Long.parseLong(arguments[2]));
        Header source = letter == null ? null : letter.headers().lastHeader("dead-letter-topic");
        if (letter == null || source == null) {
            System.err.println("no dead letter at " + place + " offset " + arguments[2]);
            System.exit(1);
        }
        String topic = new String(source.value(), StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> again = new ProducerRecord<>(topic, letter.key(), letter.value());
        for (Header header : letter.headers()) {
            if (!header.key().startsWith("dead-letter-")) {
                again.headers().add(header);
            }
        }
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings("producer"))) {
            var written = producer.send(again).get();
            System.out.println("sent again to " + topic + " partition " + written.partition() + " offset " + written.offset());
        }
    }

    private static ConsumerRecord<byte[], byte[]> read(TopicPartition place, long offset) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings("consumer"))) {
            consumer.assign(Set.of(place));
            consumer.seek(place, offset);
            List<ConsumerRecord<byte[], byte[]>> records = consumer.poll(LONGEST_WAIT).records(place);
            return records.isEmpty() || records.getFirst().offset() != offset ? null : records.getFirst();
        } catch (OffsetOutOfRangeException e) {
            return null;
        }
    }

    private static Properties settings(String client) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", System.getenv().getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:8090"));
        if (client.equals("producer")) {
            settings.put("acks", "all");
            settings.put("max.request.size", 4 << 20);
            settings.put("key.serializer", ByteArraySerializer.class.getName());
            settings.put("value.serializer", ByteArraySerializer.class.getName());
        } else {
            settings.put("max.poll.records", 1);
            settings.put("enable.auto.commit", "false");
            settings.put("auto.offset.reset", "none"); // an offset that is gone must be said, not replaced
            settings.put("key.deserializer", ByteArrayDeserializer.class.getName());
            settings.put("value.deserializer", ByteArrayDeserializer.class.getName());
        }
        return settings;
    }
}
