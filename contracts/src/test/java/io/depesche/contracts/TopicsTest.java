package io.depesche.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the catalogue of topics to its own rules. */
class TopicsTest {

    private static final Set<String> SERVICES = Set.of(Topics.INGEST, Topics.NLP, Topics.STORE, Topics.GATEWAY);

    @Test
    void everyTopicConstantIsInTheList() {
        assertThat(constants("news.").filter(name -> !name.equals(Topics.ARTICLE_WITHDRAWN_TYPE)))
                .containsExactlyInAnyOrderElementsOf(
                        Topics.ALL.stream().map(Topic::name).toList());
    }

    @Test
    void noTopicIsListedTwice() {
        assertThat(Topics.ALL).extracting(Topic::name).doesNotHaveDuplicates();
    }

    @Test
    void namesEndWithAVersionOrAreDeadLetters() {
        assertThat(Topics.ALL).allSatisfy(topic -> assertThat(topic.name())
                .matches("news\\.[a-z]+\\.[a-z]+\\.v[1-9](\\.(ingest|nlp|store|gateway)\\.dlq)?"));
    }

    @Test
    void everyDeadLetterTopicBelongsToAReaderOfItsSource() {
        for (Topic letters :
                Topics.ALL.stream().filter(t -> t.name().endsWith(".dlq")).toList()) {
            String[] parts = letters.name().split("\\.v1\\.");
            Topic source = topic(parts[0] + ".v1");
            String service = letters.writtenBy().getFirst();
            assertThat(letters.name()).isEqualTo(Topics.deadLetters(source.name(), service.replace("-service", "")));
            assertThat(source.readBy()).contains(service);
            assertThat(letters.compacted()).isFalse();
        }
    }

    /** The gateway broadcasts and keeps nothing; every other reader must have a place for what it cannot read. */
    @Test
    void everyReaderButTheGatewayHasADeadLetterTopic() {
        for (Topic topic :
                Topics.ALL.stream().filter(t -> !t.name().endsWith(".dlq")).toList()) {
            for (String reader : topic.readBy()) {
                if (!reader.equals(Topics.GATEWAY)) {
                    String letters = Topics.deadLetters(topic.name(), reader.replace("-service", ""));
                    assertThat(Topics.ALL).extracting(Topic::name).contains(letters);
                }
            }
        }
    }

    @Test
    void writersAndReadersAreServices() {
        assertThat(Topics.ALL).allSatisfy(topic -> {
            assertThat(SERVICES).containsAll(topic.writtenBy()).containsAll(topic.readBy());
            assertThat(topic.writtenBy()).isNotEmpty();
            assertThat(topic.partitions()).isPositive();
            assertThat(topic.retention()).isPositive();
        });
    }

    @Test
    void whatAnyoneMayRebuildFromIsCompacted() {
        assertThat(topic(Topics.ARTICLE_ENRICHED).cleanupPolicy()).isEqualTo("compact,delete");
        assertThat(topic(Topics.EVENT_ENRICHED).cleanupPolicy()).isEqualTo("compact");
        assertThat(topic(Topics.STORY_UPDATED).cleanupPolicy()).isEqualTo("compact");
    }

    /** A compacted topic takes no record without a key, and drops revisions that a slow reader has not seen. */
    @Test
    void whatWaitsToBeWorkedOnIsNotCompactedButExpiresSoon() {
        for (Topic topic : Topics.ALL) {
            if (topic.name().equals(Topics.ARTICLE_FETCHED) || topic.name().endsWith(".dlq")) {
                assertThat(topic.cleanupPolicy()).isEqualTo("delete");
                assertThat(topic.retention()).isLessThanOrEqualTo(Duration.ofDays(3));
            }
        }
    }

    @Test
    void aWithdrawnTextIsGoneFromEveryTopicWithinDays() {
        assertThat(Topics.ALL).allSatisfy(topic -> {
            long lasts = topic.compacted()
                    ? Long.parseLong(topic.settings().get("max.compaction.lag.ms"))
                    : Long.parseLong(topic.settings().get("retention.ms"))
                            + Long.parseLong(topic.settings().get("segment.ms"));
            assertThat(Duration.ofMillis(lasts)).isLessThanOrEqualTo(Duration.ofDays(4));
        });
    }

    private static Topic topic(String name) {
        return Topics.ALL.stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static java.util.stream.Stream<String> constants(String prefix) {
        return Arrays.stream(Topics.class.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()) && field.getType() == String.class)
                .map(TopicsTest::valueOf)
                .filter(value -> value.startsWith(prefix))
                .collect(Collectors.toList())
                .stream();
    }

    private static String valueOf(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
