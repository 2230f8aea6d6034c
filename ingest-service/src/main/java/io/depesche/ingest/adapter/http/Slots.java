package io.depesche.ingest.adapter.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Room for something large, given out in the order in which it is asked for: who needs much is not passed for ever by those who need
 * little. Room that is not given back is free again after a while: a forgotten piece blocks nobody for ever.
 */
final class Slots {

    private final int room;
    private final Duration longest;
    private final Set<Slot> taken = new HashSet<>();
    private final Queue<Object> waiting = new ArrayDeque<>();

    Slots(int room, Duration longest) {
        this.room = room;
        this.longest = longest;
    }

    /** A piece of the room; giving it back twice does no harm. */
    final class Slot implements AutoCloseable {

        private final Deadline until = Deadline.in(longest);
        private final int size;

        private Slot(int size) {
            this.size = size;
        }

        @Override
        public void close() {
            synchronized (Slots.this) {
                taken.remove(this);
                Slots.this.notifyAll();
            }
        }
    }

    /** Waits for a piece of size 1. */
    @Nullable
    Slot take(Deadline deadline) throws InterruptedException {
        return take(1, deadline);
    }

    /** Waits for a piece; {@code null} if there was not enough in time. What is larger than the whole room gets the whole room. */
    synchronized @Nullable Slot take(int size, Deadline deadline) throws InterruptedException {
        int wanted = Math.min(size, room);
        Object turn = new Object();
        waiting.add(turn);
        try {
            while (true) {
                taken.removeIf(slot -> slot.until.passed());
                if (waiting.peek() == turn && wanted <= room - used()) {
                    Slot slot = new Slot(wanted);
                    taken.add(slot);
                    return slot;
                }
                if (deadline.passed()) {
                    return null;
                }
                TimeUnit.MILLISECONDS.timedWait(
                        this, Math.clamp(deadline.remaining().toMillis(), 1, 500));
            }
        } finally {
            waiting.remove(turn);
            notifyAll();
        }
    }

    /** How many wait. */
    synchronized int waiting() {
        return waiting.size();
    }

    private int used() {
        return taken.stream().mapToInt(slot -> slot.size).sum();
    }
}
