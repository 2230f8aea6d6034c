package io.depesche.gateway.domain.stream;

import io.depesche.gateway.domain.stream.TopicArchive.Chunk;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * One subscriber's way through old records, from its position to the floor of the {@link LiveStream}. Reading begins a look-back before
 * the position: those records are not delivered, they teach which ids the subscriber has had. Not thread-safe.
 */
final class Replay {

    private static final class Lane {
        private long readAt;
        private final SeenIds seen;

        Lane(long readAt, int rememberedIds) {
            this.readAt = readAt;
            this.seen = new SeenIds(rememberedIds);
        }
    }

    private final Position logStart;
    private final int lookBack;
    private final Map<Integer, Lane> lanes = new HashMap<>();
    private final Queue<StreamRecord> waiting = new ArrayDeque<>();

    /**
     * @param logStart oldest offsets that the topic holds
     * @param lookBack how many offsets before the position are read to recognise duplicates
     */
    Replay(Position logStart, int lookBack) {
        this.logStart = logStart;
        this.lookBack = lookBack;
    }

    /** The next stretch to read from the topic for a subscriber at this position. */
    Subscriber.Step.Fetch fetch(Position position, Position floor) {
        Position from = floor;
        for (int partition = 0; partition < floor.partitions(); partition++) {
            if (position.next(partition) < floor.next(partition)) {
                from = from.with(partition, Math.min(lane(partition, position).readAt, floor.next(partition)));
            }
        }
        return new Subscriber.Step.Fetch(from, floor);
    }

    /** Takes what was read; of it, what the subscriber has not had yet waits to be delivered. */
    void accept(Chunk chunk, Position position) {
        for (StreamRecord record : chunk.records()) {
            Lane lane = lane(record.partition(), position);
            boolean unknown = lane.seen.firstTime(record.rememberedId());
            if (unknown && record.offset() >= position.next(record.partition())) {
                waiting.add(record);
            }
        }
        lanes.forEach((partition, lane) ->
                lane.readAt = Math.max(lane.readAt, chunk.next().next(partition)));
    }

    /** Takes the next record to deliver. */
    @Nullable
    StreamRecord poll() {
        return waiting.poll();
    }

    boolean isDelivered() {
        return waiting.isEmpty();
    }

    /** The position of a subscriber that has had all that was waiting: what was read beyond it needs no second look. */
    Position readUpTo(Position position) {
        Position reached = position;
        for (Map.Entry<Integer, Lane> lane : lanes.entrySet()) {
            reached = reached.with(lane.getKey(), Math.max(position.next(lane.getKey()), lane.getValue().readAt));
        }
        return reached;
    }

    private Lane lane(int partition, Position position) {
        return lanes.computeIfAbsent(partition, unread -> {
            long learnFrom = Math.max(logStart.next(partition), position.next(partition) - lookBack);
            return new Lane(learnFrom, Math.max(1, lookBack));
        });
    }
}
