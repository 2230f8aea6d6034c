package io.depesche.ingest.adapter.http;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets one fetch at a time speak to a host, in the order in which they came; hosts that nobody asks are not remembered. */
final class HostTurns {

    private final Map<String, Queue> hosts = new HashMap<>();

    private static final class Queue {
        private final Semaphore turn = new Semaphore(1, true);
        private int members;
    }

    /** Gives the turn to the next. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** Waits for the turn; {@code null} if it did not come in time. */
    @Nullable
    Turn take(String host, Deadline deadline) throws InterruptedException {
        Queue queue = join(host);
        boolean granted = false;
        try {
            granted = queue.turn.tryAcquire(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            if (!granted) {
                leave(host, queue);
            }
        }
        if (!granted) {
            return null;
        }
        return () -> {
            queue.turn.release();
            leave(host, queue);
        };
    }

    private synchronized Queue join(String host) {
        Queue queue = hosts.computeIfAbsent(host, h -> new Queue());
        queue.members++;
        return queue;
    }

    private synchronized void leave(String host, Queue queue) {
        if (--queue.members == 0) {
            hosts.remove(host);
        }
    }
}
