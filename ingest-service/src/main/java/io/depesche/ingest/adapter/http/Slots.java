package io.depesche.ingest.adapter.http;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A few places for something large. A place that is not given back is free again after a while: a forgotten one blocks nobody for ever. */
final class Slots {

    private final int count;
    private final Duration longest;
    private final Set<Slot> taken = new HashSet<>();

    Slots(int count, Duration longest) {
        this.count = count;
        this.longest = longest;
    }

    /** One place; giving it back twice does no harm. */
    final class Slot implements AutoCloseable {

        private final Deadline until = Deadline.in(longest);

        private Slot() {}

        @Override
        public void close() {
            synchronized (Slots.this) {
                taken.remove(this);
                Slots.this.notifyAll();
            }
        }
    }

    /** Waits for a place; {@code null} if none became free in time. */
    synchronized @Nullable Slot take(Deadline deadline) throws InterruptedException {
        while (true) {
            taken.removeIf(slot -> slot.until.passed());
            if (taken.size() < count) {
                Slot slot = new Slot();
                taken.add(slot);
                return slot;
            }
            if (deadline.passed()) {
                return null;
            }
            TimeUnit.MILLISECONDS.timedWait(
                    this, Math.clamp(deadline.remaining().toMillis(), 1, 500));
        }
    }
}
