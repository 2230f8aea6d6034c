package io.depesche.gateway.domain.stream;

import io.depesche.gateway.domain.stream.LiveStream.PartitionStart;
import io.depesche.gateway.domain.stream.StreamRecord.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A topic in memory: what a broker would hold, duplicates and holes (tombstones, unreadable records) included. */
final class SimulatedTopic implements TopicArchive {

    private final List<List<@Nullable StreamRecord>> partitions = new ArrayList<>();
    private final long incarnation;
    private Position logStart;

    SimulatedTopic(long incarnation, int count) {
        this.incarnation = incarnation;
        for (int partition = 0; partition < count; partition++) {
            partitions.add(new ArrayList<>());
        }
        this.logStart = Position.of(new long[count]);
    }

    StreamRecord append(int partition, String id) {
        List<@Nullable StreamRecord> log = partitions.get(partition);
        return append(Kind.ARTICLE, partition, log.size(), id, log);
    }

    /** The word that withdraws an article. */
    StreamRecord withdraw(int partition, String id) {
        List<@Nullable StreamRecord> log = partitions.get(partition);
        return append(Kind.WITHDRAWN, partition, log.size(), id, log);
    }

    private static StreamRecord append(
            Kind kind, int partition, long offset, String id, List<@Nullable StreamRecord> log) {
        byte[] value = (kind == Kind.ARTICLE ? id : "gone " + id).getBytes(StandardCharsets.UTF_8);
        StreamRecord record = new StreamRecord(kind, partition, offset, id, 1, id + ".r1", value, Instant.EPOCH);
        log.add(record);
        return record;
    }

    /** A tombstone or something unreadable. */
    void appendHole(int partition) {
        partitions.get(partition).add(null);
    }

    void addPartition() {
        partitions.add(new ArrayList<>());
        logStart = logStart.with(partitions.size() - 1, 0);
    }

    void dropBefore(int partition, long offset) {
        logStart = logStart.with(partition, offset);
    }

    int partitionCount() {
        return partitions.size();
    }

    Position end() {
        return Position.of(partitions.stream().mapToLong(List::size).toArray());
    }

    /** What a reader does when it starts. */
    List<PartitionStart> starts(int keep, int lookBack) {
        List<PartitionStart> starts = new ArrayList<>();
        for (int partition = 0; partition < partitions.size(); partition++) {
            long oldest = logStart.next(partition);
            long keepFrom = Math.max(oldest, end().next(partition) - keep);
            starts.add(new PartitionStart(Math.max(oldest, keepFrom - lookBack), keepFrom));
        }
        return starts;
    }

    long incarnation() {
        return incarnation;
    }

    /** Feeds up to this many records of each partition into a stream, as the reader's poll does. */
    Position feed(LiveStream stream, Position from, int max) {
        Position at = from;
        for (int partition = 0; partition < partitions.size(); partition++) {
            for (int n = 0; n < max && at.next(partition) < end().next(partition); n++) {
                StreamRecord record = partitions.get(partition).get((int) at.next(partition));
                at = at.with(partition, at.next(partition) + 1);
                if (record != null) {
                    stream.accept(record);
                }
                stream.advance(partition, at.next(partition));
            }
        }
        return at;
    }

    @Override
    public CompletionStage<Range> range() {
        return CompletableFuture.completedStage(new Range(logStart, end()));
    }

    @Override
    public CompletionStage<Chunk> read(Position from, Position upTo) {
        return CompletableFuture.completedStage(chunk(from, upTo, RandomGenerator.getDefault()));
    }

    /** A chunk of random length. */
    Chunk chunk(Position from, Position upTo, RandomGenerator random) {
        List<StreamRecord> records = new ArrayList<>();
        Position next = from;
        for (int partition = 0; partition < partitions.size(); partition++) {
            long at = from.next(partition);
            long until = Math.min(upTo.next(partition), at + 1 + random.nextInt(7));
            if (at < until && at < logStart.next(partition)) {
                throw new IllegalStateException("offset out of range");
            }
            for (; at < until; at++) {
                StreamRecord record = partitions.get(partition).get((int) at);
                if (record != null) {
                    records.add(record);
                }
            }
            next = next.with(partition, Math.max(from.next(partition), at));
        }
        return new Chunk(records, next);
    }
}
