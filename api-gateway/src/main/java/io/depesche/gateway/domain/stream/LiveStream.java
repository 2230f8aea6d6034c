package io.depesche.gateway.domain.stream;

import io.depesche.gateway.domain.stream.StreamRecord.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The newest records of the topic in memory, each once, in the order in which this gateway read them. One reader fills it, any number of
 * subscribers read it at their own pace; it never waits for them.
 *
 * <p>Every partition has a floor: all its distinct records from that offset on are here. A subscriber whose position is below a floor
 * has to be brought up from the topic itself ({@link Subscriber}). A record goes in only if its id was not seen before, and what the
 * reader saw reaches back at least the look-back before the first floor. Thread-safe; every method is short.
 */
public final class LiveStream {

    /**
     * @param records most records kept
     * @param bytes most bytes of values kept
     * @param rememberedIds record ids remembered per partition
     */
    public record Bounds(int records, long bytes, int rememberedIds) {}

    /**
     * How the reader begins a partition.
     *
     * @param readFrom first offset it reads
     * @param keepFrom first offset that is kept; what stands between the two only teaches which ids are known
     */
    public record PartitionStart(long readFrom, long keepFrom) {}

    /** Answer to a subscriber: the records after its position, or why there are none. */
    public sealed interface Page {
        /**
         * @param place where to go on reading
         * @param behind records that are still to come after these
         * @param readUpTo how far the topic had been read when this page was made
         */
        record Records(List<StreamRecord> records, long place, long behind, Position readUpTo) implements Page {}

        /** Some of the records after the position are no longer here. */
        record BelowFloor(Position floor) implements Page {}

        /** The topic was made anew: the position means nothing any more. */
        record OtherTopic() implements Page {}
    }

    /** One moment of the stream, taken as a whole. */
    public record Present(int generation, long topic, Position end) {}

    private static final class Lane {
        private long next;
        private long floor;
        private final SeenIds seen;

        Lane(PartitionStart start, int rememberedIds) {
            this.next = start.readFrom();
            this.floor = start.keepFrom();
            this.seen = new SeenIds(rememberedIds);
        }
    }

    private final Bounds bounds;
    private final @Nullable StreamRecord[] ring;
    private final List<Lane> lanes = new ArrayList<>();
    private final SeenIds withdrawn;
    /** Places count all records ever put in; a place modulo the ring's size is its slot. */
    private long first;

    private long end;
    private long bytes;
    private long topic;
    private int generation;
    private boolean ready;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public LiveStream(Bounds bounds) {
        this.bounds = bounds;
        this.ring = new StreamRecord[bounds.records()];
        this.withdrawn = new SeenIds(bounds.rememberedIds());
    }

    /** Begins a topic, the first one or one that was made anew; what was here is gone. */
    public synchronized void begin(long topicIncarnation, List<PartitionStart> starts) {
        while (first < end) {
            dropFirst();
        }
        lanes.clear();
        topic = topicIncarnation;
        generation++;
        add(starts);
    }

    /** Takes up partitions that were added to the topic, after those that are known. */
    public synchronized void add(List<PartitionStart> starts) {
        starts.forEach(start -> lanes.add(new Lane(start, bounds.rememberedIds())));
    }

    /**
     * Takes the next readable record of a partition.
     *
     * @return whether it is new: {@code false} for one whose id is known, and for an offset that was taken before
     */
    public synchronized boolean accept(StreamRecord record) {
        Lane lane = lanes.get(record.partition());
        if (record.offset() < lane.next) {
            return false;
        }
        lane.next = record.offset() + 1;
        boolean known = !lane.seen.firstTime(record.rememberedId());
        if (record.kind() == Kind.WITHDRAWN) {
            withdrawn.firstTime(record.articleId());
            erase(record.articleId());
        } else {
            // Sent before its withdrawal and delivered again behind it.
            known |= withdrawn.knows(record.articleId());
        }
        if (known || record.offset() < lane.floor) {
            return false;
        }
        append(record);
        return true;
    }

    /** Says that a partition was read up to this offset: what stood before it and was not accepted is nothing to stream. */
    public synchronized void advance(int partition, long next) {
        Lane lane = lanes.get(partition);
        lane.next = Math.max(lane.next, next);
    }

    /** Where the reader is now: a subscriber that begins here gets only what is new. */
    public synchronized Present present() {
        return new Present(generation, topic, end());
    }

    public synchronized int partitions() {
        return lanes.size();
    }

    /** Whether the reader has once come to the end of the topic; before that nobody is served. */
    public synchronized boolean isReady() {
        return ready;
    }

    public synchronized void markReady() {
        ready = true;
    }

    /** Registers what is run, on the reader's thread, when there is more to read. It must not take long. */
    public void whenGrown(Runnable listener) {
        listeners.add(listener);
    }

    /** Tells the listeners; the reader calls it once for each batch. */
    public void announce() {
        listeners.forEach(Runnable::run);
    }

    /** Whether an article was withdrawn, as far as this stream has seen: a text of it that is still on the topic is nobody's any more. */
    public synchronized boolean isWithdrawn(String articleId) {
        return withdrawn.knows(articleId);
    }

    /** The newest record of an article that is still here; none if it was withdrawn. */
    public synchronized Optional<StreamRecord> latestOf(String articleId) {
        for (long place = end - 1; place >= first; place--) {
            StreamRecord record = at(place);
            if (record.kind() == Kind.ARTICLE
                    && !record.isErased()
                    && record.articleId().equals(articleId)) {
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }

    /**
     * What a subscriber has not had yet.
     *
     * @param expected the generation that the position belongs to
     * @param from the subscriber's position
     * @param place where it read last, or a negative number if it has not read here yet
     * @param max most records to look at
     */
    public synchronized Page read(int expected, Position from, long place, int max) {
        if (expected != generation) {
            return new Page.OtherTopic();
        }
        if (place < first) {
            Position floor =
                    Position.of(lanes.stream().mapToLong(lane -> lane.floor).toArray());
            if (!from.reaches(floor)) {
                return new Page.BelowFloor(floor);
            }
        }
        long at = Math.max(place, first);
        long until = Math.min(end, at + max);
        List<StreamRecord> records = new ArrayList<>();
        for (; at < until; at++) {
            StreamRecord record = at(at);
            if (!record.isErased() && record.offset() >= from.next(record.partition())) {
                records.add(record);
            }
        }
        return new Page.Records(records, at, end - at, end());
    }

    private Position end() {
        return Position.of(lanes.stream().mapToLong(lane -> lane.next).toArray());
    }

    /** How many records were put in after a place; what has left the memory counts, too. */
    public synchronized long behind(long place) {
        return end - place;
    }

    private void append(StreamRecord record) {
        while (end - first == ring.length || (first < end && bytes + record.value().length > bounds.bytes())) {
            dropFirst();
        }
        ring[slot(end)] = record;
        bytes += record.value().length;
        end++;
    }

    /** Takes the texts of an article out of memory; their places stay, because positions count them. */
    private void erase(String articleId) {
        for (long place = first; place < end; place++) {
            StreamRecord record = at(place);
            if (record.kind() == Kind.ARTICLE && record.articleId().equals(articleId)) {
                bytes -= record.value().length;
                ring[slot(place)] = record.erased();
            }
        }
    }

    private void dropFirst() {
        StreamRecord dropped = at(first);
        lanes.get(dropped.partition()).floor = dropped.offset() + 1;
        ring[slot(first)] = null;
        bytes -= dropped.value().length;
        first++;
    }

    private StreamRecord at(long place) {
        StreamRecord record = ring[slot(place)];
        if (record == null) {
            throw new IllegalStateException("no record at place " + place + " of [" + first + ", " + end + ")");
        }
        return record;
    }

    private int slot(long place) {
        return (int) (place % ring.length);
    }
}
