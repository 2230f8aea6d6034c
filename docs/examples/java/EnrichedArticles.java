import io.depesche.contracts.CloudEventHeaders;
import io.depesche.contracts.Topics;
import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.ArticleEnriched;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads enriched articles from Kafka and prints one line for each: id, revision, number of edits, title. With a number as argument it
 * ends after as many articles.
 *
 * <p>Delivery is at least once, so a record may come again: what has this revision already is left out. Positions are committed after
 * the work is done, never before.
 */
public final class EnrichedArticles {

    private EnrichedArticles() {}

    public static void main(String[] arguments) {
        long limit = arguments.length == 0 ? Long.MAX_VALUE : Long.parseLong(arguments[0]);
        Map<String, Integer> revisions = new HashMap<>(); // of a real reader: a column of its own table
        long printed = 0;
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings())) {
            consumer.subscribe(List.of(Topics.ARTICLE_ENRICHED));
            while (printed < limit) {
                Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    if (printed == limit) {
                        break;
                    }
                    printed += handle(record, revisions) ? 1 : 0;
                    done.put(
                            new TopicPartition(record.topic(), record.partition()),
                            new OffsetAndMetadata(record.offset() + 1));
                }
                consumer.commitSync(done);
            }
        }
    }

    /** Prints the article if it is new; says whether it was. */
    private static boolean handle(ConsumerRecord<String, byte[]> record, Map<String, Integer> revisions) {
        boolean gone = record.value() == null || Topics.ARTICLE_WITHDRAWN_TYPE.equals(type(record));
        if (gone) {
            revisions.remove(record.key());
            System.out.println(record.key() + " withdrawn");
            return false;
        }
        ArticleEnriched article = WireJson.read(record.value(), ArticleEnriched.class);
        if (article.revision() <= revisions.getOrDefault(article.article().id(), 0)) {
            return false;
        }
        revisions.put(article.article().id(), article.revision());
        System.out.printf(
                "%s r%d edits=%d %s%n",
                article.article().id(),
                article.revision(),
                article.text().edits().size(),
                article.article().title());
        return true;
    }

    private static String type(ConsumerRecord<String, byte[]> record) {
        Header header = record.headers().lastHeader(CloudEventHeaders.TYPE);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", System.getenv().getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:8090"));
        settings.put("group.id", System.getenv().getOrDefault("GROUP_ID", "example-java"));
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", "false");
        settings.put("key.deserializer", StringDeserializer.class.getName());
        settings.put("value.deserializer", ByteArrayDeserializer.class.getName());
        return settings;
    }
}
