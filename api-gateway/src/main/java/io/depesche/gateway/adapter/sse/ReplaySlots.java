package io.depesche.gateway.adapter.sse;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * How many subscribers read old records at the same time: each remembers some thousand ids while it does. The others wait in order.
 * Thread-safe; a waiter is run on the thread of whoever frees its place.
 */
final class ReplaySlots {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int free;

    ReplaySlots(int slots) {
        this.free = slots;
    }

    /** Runs the waiter at once if a place is free, else when one becomes free. */
    void acquire(Runnable waiter) {
        synchronized (this) {
            if (free == 0) {
                waiting.add(waiter);
                return;
            }
            free--;
        }
        waiter.run();
    }

    /** Gives up waiting; whether it was still waiting. */
    synchronized boolean forget(Runnable waiter) {
        return waiting.remove(waiter);
    }

    void release() {
        Runnable next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                free++;
                return;
            }
        }
        next.run();
    }
}
