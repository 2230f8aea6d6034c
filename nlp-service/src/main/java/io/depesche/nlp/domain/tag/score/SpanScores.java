package io.depesche.nlp.domain.tag.score;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts expected, found and right spans by type. Strict: borders and type agree. Loose: the type agrees and they overlap. */
public final class SpanScores {

    /** Counts of one type. */
    public static final class Count {
        private int expected;
        private int found;
        private int right;
        private int touchedExpected;
        private int touchedFound;

        public int expected() {
            return expected;
        }

        public int found() {
            return found;
        }

        public int right() {
            return right;
        }

        public double precision() {
            return found == 0 ? 0 : 100.0 * right / found;
        }

        public double recall() {
            return expected == 0 ? 0 : 100.0 * right / expected;
        }

        /** Harmonic mean in percent. */
        public double f1() {
            return expected + found == 0 ? 0 : 200.0 * right / (expected + found);
        }

        /** The same for spans that only overlap. */
        public double looseF1() {
            double precision = found == 0 ? 0 : (double) touchedFound / found;
            double recall = expected == 0 ? 0 : (double) touchedExpected / expected;
            return precision + recall == 0 ? 0 : 200 * precision * recall / (precision + recall);
        }

        private void add(Count other) {
            expected += other.expected;
            found += other.found;
            right += other.right;
            touchedExpected += other.touchedExpected;
            touchedFound += other.touchedFound;
        }
    }

    private final Map<String, Count> byType = new TreeMap<>();

    /** Counts one sentence. */
    public void add(List<NameSpan> expected, List<NameSpan> found) {
        Set<NameSpan> known = new HashSet<>(expected);
        for (NameSpan span : expected) {
            Count count = of(span.type());
            count.expected++;
            count.touchedExpected += touches(span, found) ? 1 : 0;
        }
        for (NameSpan span : found) {
            Count count = of(span.type());
            count.found++;
            count.right += known.contains(span) ? 1 : 0;
            count.touchedFound += touches(span, expected) ? 1 : 0;
        }
    }

    /** By type, in the order of their names. */
    public Map<String, Count> byType() {
        return byType;
    }

    /** Some types together. */
    public Count together(Set<String> types) {
        Count sum = new Count();
        byType.forEach((type, count) -> {
            if (types.contains(type)) {
                sum.add(count);
            }
        });
        return sum;
    }

    /** All types together. */
    public Count together() {
        return together(byType.keySet());
    }

    private static boolean touches(NameSpan span, List<NameSpan> others) {
        return others.stream()
                .anyMatch(other ->
                        other.type().equals(span.type()) && other.start() < span.end() && span.start() < other.end());
    }

    private Count of(String type) {
        return byType.computeIfAbsent(type, name -> new Count());
    }
}
