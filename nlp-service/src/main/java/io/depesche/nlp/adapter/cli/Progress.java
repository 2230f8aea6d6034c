package io.depesche.nlp.adapter.cli;

import java.io.PrintStream;

/** Says on standard error how far a long run has come, every two seconds; a short run stays silent. */
final class Progress implements AutoCloseable {

    private static final long INTERVAL_NANOS = 2_000_000_000L;

    private final PrintStream err;
    private final long start = System.nanoTime();
    private long last = start;
    private int steps;

    Progress(PrintStream err) {
        this.err = err;
    }

    void step() {
        steps++;
        long now = System.nanoTime();
        if (now - last >= INTERVAL_NANOS) {
            last = now;
            print(now);
        }
    }

    int steps() {
        return steps;
    }

    @Override
    public void close() {
        if (last != start) {
            print(System.nanoTime());
        }
    }

    private void print(long now) {
        double seconds = (now - start) / 1e9;
        err.printf("annotate: %d articles, %.0f s, %.1f a second%n", steps, seconds, steps / seconds);
    }
}
