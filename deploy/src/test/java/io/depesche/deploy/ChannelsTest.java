package io.depesche.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.Topic;
import io.depesche.contracts.Topics;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The channels of the services go to the topics of {@link Topics}, in the direction that it allows, and say out loud what must not be left
 * to a default: the default of a failed record is to stop the service.
 */
class ChannelsTest {

    /** One channel as {@code application.properties} sets it. */
    record Channel(String service, boolean incoming, String name, Map<String, String> settings) {
        String setting(String key) {
            return settings.getOrDefault(key, "");
        }

        Stream<String> topics() {
            return Stream.of("topic", "topics")
                    .map(this::setting)
                    .filter(value -> !value.isEmpty())
                    .flatMap(value -> Stream.of(value.split(",")))
                    .map(String::strip);
        }

        @Override
        public String toString() {
            return service + " " + name;
        }
    }

    static List<Channel> channels() {
        return Repository.SERVICES.stream().flatMap(ChannelsTest::channelsOf).toList();
    }

    static List<Channel> incoming() {
        return channels().stream().filter(Channel::incoming).toList();
    }

    static List<Channel> outgoing() {
        return channels().stream().filter(channel -> !channel.incoming()).toList();
    }

    @Test
    void thereAreChannelsInBothDirections() {
        assertThat(incoming()).isNotEmpty();
        assertThat(outgoing()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("channels")
    void goesWhereTheServiceMayGo(Channel channel) {
        assertThat(channel.topics()).isNotEmpty().allSatisfy(name -> {
            Topic topic = topic(name);
            assertThat(channel.incoming() ? topic.readBy() : topic.writtenBy()).contains(channel.service());
        });
        String letters = channel.setting("dead-letter-queue.topic");
        if (!letters.isEmpty()) {
            assertThat(topic(letters).writtenBy()).contains(channel.service());
        }
    }

    @ParameterizedTest
    @MethodSource("incoming")
    void saysHowItReads(Channel channel) {
        assertThat(channel.settings())
                .containsKeys("group.id", "auto.offset.reset", "commit-strategy", "failure-strategy");
        assertThat(channel.setting("fail-on-deserialization-failure")).isEqualTo("false");
        assertThat(channel.setting("group.protocol")).isEqualTo("classic");
        assertThat(channel.setting("partition.assignment.strategy"))
                .isEqualTo("org.apache.kafka.clients.consumer.CooperativeStickyAssignor");
    }

    /** Dead letters themselves have nowhere to go; every other topic has. */
    @ParameterizedTest
    @MethodSource("incoming")
    void putsAsideWhatItCannotRead(Channel channel) {
        if (channel.topics().noneMatch(name -> name.endsWith(".dlq"))) {
            String shortName = channel.service().replace("-service", "");
            assertThat(channel.setting("failure-strategy")).isEqualTo("dead-letter-queue");
            assertThat(channel.topics().map(name -> Topics.deadLetters(name, shortName)))
                    .containsExactly(channel.setting("dead-letter-queue.topic"));
        }
    }

    @ParameterizedTest
    @MethodSource("outgoing")
    void losesNothing(Channel channel) {
        assertThat(channel.setting("acks")).isEqualTo("all");
        assertThat(channel.setting("enable.idempotence")).isEqualTo("true");
        assertThat(channel.setting("waitForWriteCompletion")).isEqualTo("true");
    }

    private static Topic topic(String name) {
        return Topics.ALL.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in Topics.java"));
    }

    private static Stream<Channel> channelsOf(String service) {
        Properties settings = Repository.settings(service);
        Map<String, Map<String, String>> channels = new TreeMap<>();
        for (String key : settings.stringPropertyNames()) {
            String[] parts = key.split("\\.", 5);
            if (parts.length == 5 && key.startsWith("mp.messaging.")) {
                channels.computeIfAbsent(parts[2] + " " + parts[3], it -> new TreeMap<>())
                        .put(parts[4], settings.getProperty(key));
            }
        }
        return channels.entrySet().stream()
                .map(entry -> new Channel(
                        service,
                        entry.getKey().startsWith("incoming"),
                        entry.getKey().substring(entry.getKey().indexOf(' ') + 1),
                        entry.getValue()));
    }
}
