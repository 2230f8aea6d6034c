package io.depesche.gateway.domain.stream;

import io.depesche.gateway.domain.stream.LiveStream.Page;
import io.depesche.gateway.domain.stream.LiveStream.Present;
import io.depesche.gateway.domain.stream.StreamRecord.Kind;
import io.depesche.gateway.domain.stream.TopicArchive.Chunk;
import io.depesche.gateway.domain.stream.TopicArchive.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One subscriber's place in the stream. It says step by step what its connection has to do next and keeps the promise of the stream:
 * from its first position on the subscriber gets each record once, in the order of each partition, also if it comes back with a cursor
 * to another replica or after a restart.
 *
 * <p>The connection asks {@link #next} and answers {@link Step.AskRange} with {@link #range} and {@link Step.Fetch} with
 * {@link #fetched}. Does no I/O itself. Not thread-safe: one connection, one thread.
 */
public final class Subscriber {

    /** What the connection does next. */
    public sealed interface Step {
        /** Send these. */
        record Deliver(List<Delivery> deliveries) implements Step {}

        /** Nothing to send until the stream has grown. */
        record Await() implements Step {}

        /** Ask the topic which offsets it holds. */
        record AskRange() implements Step {}

        /** Read old records from the topic. */
        record Fetch(Position from, Position upTo) implements Step {}

        /** Tell the subscriber that records may be missing; it goes on with what comes now. */
        record Reset(ResetReason reason, String cursor) implements Step {}

        /** Close the connection: the subscriber fell too far behind and has to come back with its cursor. */
        record CutOff() implements Step {}
    }

    /** A record and the cursor that stands for everything up to it. */
    public record Delivery(StreamRecord record, String cursor) {}

    /** Why a cursor could not be honoured. */
    public enum ResetReason {
        /** It was not written by this stream: garbage, or of a topic that was made anew. */
        UNKNOWN_CURSOR("unknown-cursor"),
        /** The topic no longer holds what came after it. */
        CURSOR_TOO_OLD("cursor-too-old"),
        /** The topic was made anew while the subscriber was connected. */
        TOPIC_CHANGED("topic-changed");

        private final String code;

        ResetReason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * @param lookBack offsets before a position that are searched for duplicates
     * @param maxLag records that a subscriber may fall behind once it had caught up
     */
    public record Limits(int lookBack, int maxLag) {}

    private final LiveStream stream;
    private final Limits limits;
    private int generation;
    private long topic;
    private Position position;
    private long place = -1;
    private boolean trusted;
    private boolean clampToStart;
    private boolean caughtUp;
    private @Nullable Position logStart;
    private @Nullable Replay replay;
    private @Nullable ResetReason reset;

    private Subscriber(LiveStream stream, Limits limits, Present present, Position position) {
        this.stream = stream;
        this.limits = limits;
        this.generation = present.generation();
        this.topic = present.topic();
        this.position = position;
    }

    /** Begins with what comes now. */
    public static Subscriber fromLatest(LiveStream stream, Limits limits) {
        Present present = stream.present();
        Subscriber subscriber = new Subscriber(stream, limits, present, present.end());
        subscriber.trusted = true;
        return subscriber;
    }

    /** Begins with the oldest record that the topic holds. */
    public static Subscriber fromEarliest(LiveStream stream, Limits limits) {
        Present present = stream.present();
        Position zero = Position.of(new long[present.end().partitions()]);
        Subscriber subscriber = new Subscriber(stream, limits, present, zero);
        subscriber.clampToStart = true;
        return subscriber;
    }

    /** Goes on after the event whose id was this. */
    public static Subscriber resume(LiveStream stream, Limits limits, String cursorText) {
        Present present = stream.present();
        return Cursor.parse(cursorText)
                .filter(cursor -> cursor.topic() == present.topic())
                .filter(cursor ->
                        cursor.position().partitions() <= present.end().partitions())
                .map(cursor -> new Subscriber(stream, limits, present, cursor.position()))
                .orElseGet(() -> {
                    Subscriber subscriber = fromLatest(stream, limits);
                    subscriber.reset = ResetReason.UNKNOWN_CURSOR;
                    return subscriber;
                });
    }

    /** The cursor of everything delivered so far. */
    public String cursor() {
        return new Cursor(topic, position).text();
    }

    /**
     * What to do next.
     *
     * @param max most records of one delivery
     */
    public Step next(int max) {
        if (reset != null) {
            return tellReset(reset);
        }
        if (replay != null && !replay.isDelivered()) {
            return stream.present().generation() == generation
                    ? deliverWaiting(replay, max)
                    : tellReset(ResetReason.TOPIC_CHANGED);
        }
        if (replay != null) {
            position = replay.readUpTo(position);
        }
        return switch (stream.read(generation, position, place, max)) {
            case Page.OtherTopic other -> tellReset(ResetReason.TOPIC_CHANGED);
            case Page.BelowFloor below -> readOld(below.floor());
            case Page.Records page -> deliverLive(page);
        };
    }

    /**
     * Whether {@link #next} would say {@link Step.CutOff} for lag. For a connection that cannot send now: it must not ask for what it
     * could not deliver, and must not wait for ever either.
     */
    public boolean hasFallenBehind() {
        return caughtUp && stream.behind(place) > limits.maxLag();
    }

    /** Answer to {@link Step.AskRange}. */
    public void range(Range range) {
        if (clampToStart) {
            position = position.atLeast(range.start());
        } else if (!position.reaches(range.start())) {
            reset = ResetReason.CURSOR_TOO_OLD;
        } else if (!range.end().reaches(position)) {
            reset = ResetReason.UNKNOWN_CURSOR;
        }
        clampToStart = false;
        trusted = true;
        logStart = range.start();
    }

    /** Answer to {@link Step.Fetch}. */
    public void fetched(Chunk chunk) {
        if (replay != null) {
            List<StreamRecord> records = chunk.records().stream()
                    .filter(record -> record.kind() == Kind.WITHDRAWN || !stream.isWithdrawn(record.articleId()))
                    .toList();
            replay.accept(new Chunk(records, chunk.next()), position);
        }
    }

    private Step tellReset(ResetReason reason) {
        Present present = stream.present();
        reset = null;
        generation = present.generation();
        topic = present.topic();
        position = present.end();
        place = -1;
        replay = null;
        trusted = true;
        caughtUp = false;
        return new Step.Reset(reason, cursor());
    }

    private Step deliverWaiting(Replay from, int max) {
        List<Delivery> deliveries = new ArrayList<>();
        while (deliveries.size() < max && from.poll() instanceof StreamRecord record) {
            deliveries.add(deliver(record));
        }
        return new Step.Deliver(deliveries);
    }

    private Step deliverLive(Page.Records page) {
        if (!trusted && !page.readUpTo().reaches(position)) {
            // Ahead of this replica: true of a cursor from a faster replica, and of an invented one.
            return new Step.AskRange();
        }
        trusted = true;
        replay = null;
        place = page.place();
        if (caughtUp && page.behind() > limits.maxLag()) {
            return new Step.CutOff();
        }
        caughtUp |= page.behind() == 0;
        List<Delivery> deliveries = new ArrayList<>();
        page.records().forEach(record -> deliveries.add(deliver(record)));
        if (page.behind() == 0) {
            // Duplicates and tombstones behind the last record are passed, too: the cursor stays young in a quiet
            // partition.
            position = position.atLeast(page.readUpTo());
        }
        // An empty page that is not the last held nothing for this subscriber; there is more to look at.
        return deliveries.isEmpty() && page.behind() == 0 ? new Step.Await() : new Step.Deliver(deliveries);
    }

    private Delivery deliver(StreamRecord record) {
        position = position.with(record.partition(), record.offset() + 1);
        return new Delivery(record, cursor());
    }

    private Step readOld(Position floor) {
        if (caughtUp) {
            return new Step.CutOff();
        }
        if (!trusted || logStart == null) {
            return new Step.AskRange();
        }
        if (replay == null) {
            replay = new Replay(logStart, limits.lookBack());
        }
        return replay.fetch(position, floor);
    }
}
