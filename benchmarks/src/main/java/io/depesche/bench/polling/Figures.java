package io.depesche.bench.polling;

import io.depesche.bench.polling.SimulatedSource.Manner;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a run has shown. Lateness is the time between the moment a poll was due and the moment its request went out. */
final class Figures {

    /** Grows; plain millisecond values, so that percentiles are exact. */
    private static final class Millis {

        private long[] values = new long[1024];
        private int size;

        void add(Duration duration) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = duration.toMillis();
        }

        String percentiles() {
            long[] sorted = Arrays.copyOf(values, size);
            Arrays.sort(sorted);
            return size == 0
                    ? "none"
                    : "p50 %.2f s, p99 %.2f s, longest %.1f s"
                            .formatted(
                                    sorted[size / 2] / 1_000.0,
                                    sorted[(int) (size * 0.99)] / 1_000.0,
                                    sorted[size - 1] / 1_000.0);
        }
    }

    private final Millis lateness = new Millis();
    private final Millis latenessOfSlow = new Millis();
    private final Map<String, Millis> delays = new TreeMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, Instant> lastEnd = new HashMap<>();
    private final Map<String, Instant> hostBegun = new HashMap<>();
    private Duration shortestPause = Duration.ofDays(1);
    private int requests;
    private int overlaps;

    void count(String what, int items) {
        counts.merge(what, items, Integer::sum);
    }

    void begun(Duration late, String host, Manner manner) {
        (manner == Manner.SLOW ? latenessOfSlow : lateness).add(late);
        if (hostBegun.put(host, Instant.MAX) != null) {
            overlaps++;
        }
    }

    void asked(String host, Instant begun, Instant ended) {
        hostBegun.remove(host);
        requests++;
        Instant before = lastEnd.put(host, ended);
        Duration pause = before == null ? shortestPause : Duration.between(before, begun);
        shortestPause = pause.compareTo(shortestPause) < 0 ? pause : shortestPause;
    }

    /** How long after its publication each entry was seen. */
    void seen(List<Duration> entryDelays, Duration gap) {
        Millis millis = delays.computeIfAbsent(rhythm(gap), name -> new Millis());
        entryDelays.forEach(millis::add);
    }

    private static String rhythm(Duration gap) {
        return gap.compareTo(Duration.ofMinutes(10)) < 0
                ? "1 quick (minutes)"
                : gap.compareTo(Duration.ofHours(2)) < 0
                        ? "2 usual (an hour)"
                        : gap.compareTo(Duration.ofDays(1)) < 0 ? "3 slow (hours)" : "4 seldom (days)";
    }

    boolean holds() {
        return overlaps == 0 && shortestPause.compareTo(Duration.ofSeconds(1)) >= 0;
    }

    String text(int feeds, Duration time) {
        StringBuilder text = new StringBuilder();
        text.append("lateness of polls          ")
                .append(lateness.percentiles())
                .append('\n');
        text.append("  of hosts that are slow   ")
                .append(latenessOfSlow.percentiles())
                .append('\n');
        text.append("requests                   %,d: %.1f a source and day, %.1f a second%n"
                .formatted(
                        requests,
                        requests / (double) feeds / time.toSeconds() * 86_400,
                        requests / (double) time.toSeconds()));
        text.append("two at once at a host      %d; shortest pause %.2f s%n"
                .formatted(overlaps, shortestPause.toMillis() / 1_000.0));
        delays.forEach((rhythm, millis) ->
                text.append("entry seen after, %-18s %s%n".formatted(rhythm.substring(2), millis.percentiles())));
        counts.forEach((what, items) -> text.append("  %-24s %,d%n".formatted(what, items)));
        return text.toString();
    }
}
