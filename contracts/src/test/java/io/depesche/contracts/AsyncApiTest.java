package io.depesche.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Holds the AsyncAPI document against {@link Topics}, the headers and the schema files. {@link AsyncApiValidatorTest} validates it. */
class AsyncApiTest {

    static final Path DOCUMENT = Path.of("src/main/resources/asyncapi.yaml");

    private final JsonNode document = read();

    @Test
    void hasAChannelForEachTopicAndNoOther() {
        assertThat(stream(document.path("channels"))
                        .map(channel -> channel.path("address").textValue()))
                .containsExactlyElementsOf(Topics.ALL.stream().map(Topic::name).toList());
    }

    @Test
    void saysHowTheBrokerKeepsEachTopic() {
        for (Topic topic : Topics.ALL) {
            JsonNode kafka = channel(topic.name()).at("/bindings/kafka");
            JsonNode settings = kafka.path("topicConfiguration");
            assertThat(kafka.path("topic").textValue()).isEqualTo(topic.name());
            assertThat(kafka.path("partitions").intValue()).isEqualTo(topic.partitions());
            Map<String, String> said = new TreeMap<>();
            settings.properties()
                    .forEach(setting -> said.put(
                            setting.getKey(),
                            setting.getValue().isArray()
                                    ? stream(setting.getValue())
                                            .map(JsonNode::textValue)
                                            .collect(Collectors.joining(","))
                                    : setting.getValue().asText()));
            assertThat(said).isEqualTo(topic.settings());
        }
    }

    @Test
    void hasAnOperationForEachWriterAndReader() {
        Set<String> expected = new TreeSet<>();
        for (Topic topic : Topics.ALL) {
            topic.writtenBy().forEach(service -> expected.add(service + " writes " + topic.name()));
            topic.readBy().forEach(service -> expected.add(service + " reads " + topic.name()));
        }
        assertThat(stream(document.path("operations")).map(AsyncApiTest::title))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void operationsPointAtTheTopicThatTheirTitleNames() {
        for (JsonNode operation : document.path("operations")) {
            String[] words = title(operation).split(" ");
            JsonNode channel =
                    document.at(operation.at("/channel/$ref").asText().substring(1));
            assertThat(channel.path("address").textValue()).isEqualTo(words[2]);
            assertThat(operation.path("action").textValue()).isEqualTo(words[1].equals("writes") ? "send" : "receive");
        }
    }

    @Test
    void everyTypeIsAMessageWithItsSchemaFile() {
        Map<String, String> payloads = new TreeMap<>();
        for (JsonNode message : document.at("/components/messages")) {
            if (message.path("payload").has("$ref")) {
                payloads.put(
                        message.path("name").asText(),
                        message.at("/payload/$ref").asText());
            }
        }
        assertThat(payloads.keySet()).containsExactlyInAnyOrderElementsOf(WireCatalogue.types());
        assertThat(payloads).allSatisfy((type, reference) -> {
            assertThat(reference).isEqualTo("./schemas/" + type + "/1.0.json");
            assertThat(DOCUMENT.resolveSibling(reference)).exists();
        });
    }

    @Test
    void namesTheHeadersThatTheCodeWrites() {
        Set<String> written = new TreeSet<>(CloudEventHeaders.of("t", "a.r1", Topics.NLP, java.time.Instant.EPOCH)
                .keySet());
        written.add(CloudEventHeaders.TRACEPARENT);
        assertThat(names("CloudEventHeaders")).containsExactlyInAnyOrderElementsOf(written);
        assertThat(names("DeadLetterHeaders"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DeadLetterHeaders.class.getFields())
                        .map(AsyncApiTest::constant)
                        .toList());
    }

    private List<String> names(String schema) {
        return document.at("/components/schemas/" + schema + "/properties").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    private JsonNode channel(String topic) {
        return stream(document.path("channels"))
                .filter(channel -> channel.path("address").asText().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    private static String title(JsonNode operation) {
        return operation.path("title").asText();
    }

    private static String constant(java.lang.reflect.Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<JsonNode> stream(JsonNode container) {
        return StreamSupport.stream(container.spliterator(), false);
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(Files.readString(DOCUMENT));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
