package io.depesche.gateway.domain.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.gateway.domain.stream.LiveStream.Bounds;
import io.depesche.gateway.domain.stream.Subscriber.Delivery;
import io.depesche.gateway.domain.stream.Subscriber.Limits;
import io.depesche.gateway.domain.stream.Subscriber.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * The promise of the stream under random schedules: records arrive with duplicates and holes, the memory is far too small, gateways
 * restart and lag behind one another, subscribers leave at any event and come back to any gateway. Whatever happens, each subscriber
 * gets each record once and each partition in order.
 */
class ExactlyOnceTest {

    private static final int PARTITIONS = 3;
    private static final int LOOK_BACK = 25;
    private static final int KEPT_AT_START = 6;
    private static final int RING = 12;
    private static final Limits LIMITS = new Limits(LOOK_BACK, 8);

    /** A gateway process: its stream and how far its reader has come. */
    private static final class Gateway {
        private final LiveStream stream = new LiveStream(new Bounds(RING, 1_000_000, 60));
        private Position readerAt;

        Gateway(SimulatedTopic topic) {
            var starts = topic.starts(KEPT_AT_START, LOOK_BACK);
            stream.begin(topic.incarnation(), starts);
            readerAt = Position.of(starts.stream()
                    .mapToLong(LiveStream.PartitionStart::readFrom)
                    .toArray());
            // A gateway serves nobody before it has come to the end once.
            readerAt = topic.feed(stream, readerAt, Integer.MAX_VALUE);
        }
    }

    /** Someone who subscribes, leaves and comes back, and writes down what came. */
    private static final class Reader {
        private final List<StreamRecord> got = new ArrayList<>();
        private final Position began;
        private @Nullable Subscriber connection;
        private @Nullable String lastId;

        Reader(Position began) {
            this.began = began;
        }
    }

    private final List<StreamRecord> originals = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    @RepeatedTest(200)
    void deliversEachRecordOnceWhateverTheSchedule(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        SimulatedTopic topic = new SimulatedTopic(42, PARTITIONS);
        List<Gateway> gateways = new ArrayList<>(List.of(new Gateway(topic), new Gateway(topic)));
        List<Reader> readers = new ArrayList<>();

        for (int turn = 0; turn < 900; turn++) {
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3 -> grow(topic, random);
                case 4, 5 -> {
                    Gateway gateway = pick(gateways, random);
                    gateway.readerAt = topic.feed(gateway.stream, gateway.readerAt, 1 + random.nextInt(4));
                }
                case 6 -> {
                    if (readers.size() < 6) {
                        readers.add(newReader(pick(gateways, random), random.nextBoolean()));
                    }
                }
                case 7 -> {
                    if (random.nextInt(15) == 0) {
                        gateways.set(random.nextInt(2), new Gateway(topic));
                        readers.forEach(reader -> reader.connection = null);
                    }
                }
                default -> {
                    if (!readers.isEmpty()) {
                        stepOnce(pick(readers, random), pick(gateways, random), topic, random);
                    }
                }
            }
        }
        for (Gateway gateway : gateways) {
            gateway.readerAt = topic.feed(gateway.stream, gateway.readerAt, Integer.MAX_VALUE);
        }
        for (Reader reader : readers) {
            finish(reader, gateways.getFirst(), topic, random);
            assertThat(reader.got)
                    .as("seed %d", repetition.getCurrentRepetition())
                    .extracting(StreamRecord::recordId)
                    .containsExactlyInAnyOrderElementsOf(expected(reader));
            assertInOrder(reader);
        }
    }

    private void grow(SimulatedTopic topic, Random random) {
        int partition = random.nextInt(PARTITIONS);
        Position end = topic.end();
        int kind = random.nextInt(10);
        if (kind == 0) {
            topic.appendHole(partition);
            return;
        }
        if (kind < 4) {
            // A redelivery: something of the same partition that stands no farther back than the look-back.
            List<StreamRecord> near = originals.stream()
                    .filter(record -> record.partition() == partition)
                    .filter(record -> end.next(partition) - record.offset() < LOOK_BACK)
                    .toList();
            if (!near.isEmpty()) {
                topic.append(partition, pick(near, random).articleId());
                return;
            }
        }
        String id = "a" + ids.size();
        ids.add(id);
        originals.add(topic.append(partition, id));
    }

    private Reader newReader(Gateway gateway, boolean earliest) {
        Subscriber connection = earliest
                ? Subscriber.fromEarliest(gateway.stream, LIMITS)
                : Subscriber.fromLatest(gateway.stream, LIMITS);
        Reader reader = new Reader(
                earliest ? Position.of(0, 0, 0) : gateway.stream.present().end());
        reader.connection = connection;
        // The cursor that stands in the opening lines; a subscriber from the earliest record has none yet.
        reader.lastId = earliest ? null : connection.cursor();
        return reader;
    }

    private Step stepOnce(Reader reader, Gateway any, SimulatedTopic topic, Random random) {
        if (random.nextInt(12) == 0) {
            reader.connection = null; // the line breaks
        }
        Subscriber connection = reader.connection;
        if (connection == null) {
            connection = reader.lastId == null
                    ? Subscriber.fromEarliest(any.stream, LIMITS)
                    : Subscriber.resume(any.stream, LIMITS, reader.lastId);
            reader.connection = connection;
        }
        Step step = connection.next(1 + random.nextInt(4));
        switch (step) {
            case Step.Deliver deliver -> {
                // Only the first of them reach the subscriber before the line breaks.
                boolean breaks = random.nextInt(10) == 0;
                List<Delivery> arrived = breaks
                        ? deliver.deliveries()
                                .subList(0, random.nextInt(deliver.deliveries().size() + 1))
                        : deliver.deliveries();
                for (Delivery delivery : arrived) {
                    reader.got.add(delivery.record());
                    reader.lastId = delivery.cursor();
                }
                if (breaks) {
                    reader.connection = null;
                }
            }
            case Step.Await await -> {}
            case Step.AskRange ask ->
                connection.range(topic.range().toCompletableFuture().join());
            case Step.Fetch fetch -> connection.fetched(topic.chunk(fetch.from(), fetch.upTo(), random));
            case Step.CutOff cutOff -> reader.connection = null;
            case Step.Reset reset -> throw new AssertionError("no cursor was bad: " + reset);
        }
        return step;
    }

    /** Until the subscriber, however often its line breaks, is told that there is nothing more. */
    private void finish(Reader reader, Gateway gateway, SimulatedTopic topic, Random random) {
        int limit = 100_000;
        while (limit-- > 0) {
            if (stepOnce(reader, gateway, topic, random) instanceof Step.Await) {
                return;
            }
        }
        throw new AssertionError("subscriber never came to the end");
    }

    private List<String> expected(Reader reader) {
        return originals.stream()
                .filter(record -> record.offset() >= reader.began.next(record.partition()))
                .map(StreamRecord::recordId)
                .toList();
    }

    private static void assertInOrder(Reader reader) {
        Map<Integer, Long> last = new HashMap<>();
        for (StreamRecord record : reader.got) {
            Long before = last.put(record.partition(), record.offset());
            assertThat(before == null || before < record.offset()).isTrue();
        }
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
