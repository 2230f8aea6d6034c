package io.depesche.bench.extract;

import java.util.ArrayList;
import java.util.List;

/** The times of one extractor, a page each. */
final class Times {

    private final String name;
    private final List<Double> milliseconds = new ArrayList<>();
    private int failed;

    Times(String name) {
        this.name = name;
    }

    /** Runs once; a page that makes it fail counts as failed and not as fast. */
    void measure(boolean counts, Runnable extraction) {
        long began = System.nanoTime();
        try {
            extraction.run();
        } catch (RuntimeException | StackOverflowError e) {
            failed += counts ? 1 : 0;
            return;
        }
        if (counts) {
            milliseconds.add((System.nanoTime() - began) / 1e6);
        }
    }

    int failed() {
        return failed;
    }

    double percentile(int percent) {
        List<Double> sorted = milliseconds.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    double ratio(Times peer, int percent) {
        return percentile(percent) / peer.percentile(percent);
    }

    String line() {
        return "%-16s %8.2f %8.2f %8.2f %8d".formatted(name, percentile(50), percentile(99), percentile(100), failed);
    }
}
