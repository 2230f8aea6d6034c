package io.depesche.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The shortest way from one sequence to another by Myers' algorithm (An O(ND) Difference Algorithm, 1986), with what both begin and end
 * with taken off first. Where the sequences differ in more than {@link #MOST_EDITS} places the rest counts as replaced as a whole: a text
 * written anew has no differences that anyone would read, and time and memory stay bounded.
 */
final class SequenceDiff {

    static final int MOST_EDITS = 600;

    /** A stretch: so many elements of the one sequence stand for so many of the other. */
    record Stretch(boolean equal, int before, int beforeEnd, int after, int afterEnd) {}

    private final int[] a;
    private final int[] b;
    private final List<Stretch> stretches = new ArrayList<>();

    private SequenceDiff(int[] a, int[] b) {
        this.a = a;
        this.b = b;
    }

    /** Stretches in order, equal and different ones in turn. */
    static List<Stretch> between(List<String> before, List<String> after) {
        Map<String, Integer> numbers = new HashMap<>();
        SequenceDiff diff = new SequenceDiff(numbered(before, numbers), numbered(after, numbers));
        diff.compare();
        return diff.stretches;
    }

    private static int[] numbered(List<String> words, Map<String, Integer> numbers) {
        int[] numbered = new int[words.size()];
        for (int i = 0; i < numbered.length; i++) {
            Integer known = numbers.putIfAbsent(words.get(i), numbers.size());
            numbered[i] = known == null ? numbers.size() - 1 : known;
        }
        return numbered;
    }

    private void compare() {
        int shared = Math.min(a.length, b.length);
        int prefix = 0;
        while (prefix < shared && a[prefix] == b[prefix]) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < shared - prefix && a[a.length - 1 - suffix] == b[b.length - 1 - suffix]) {
            suffix++;
        }
        add(true, 0, prefix, 0, prefix);
        middle(prefix, a.length - suffix, prefix, b.length - suffix);
        add(true, a.length - suffix, a.length, b.length - suffix, b.length);
    }

    private void middle(int aStart, int aEnd, int bStart, int bEnd) {
        int n = aEnd - aStart;
        int m = bEnd - bStart;
        if (n == 0 || m == 0) {
            add(false, aStart, aEnd, bStart, bEnd);
            return;
        }
        int most = Math.min(n + m, MOST_EDITS);
        List<int[]> history = new ArrayList<>();
        int[] reach = new int[2 * most + 3];
        for (int d = 0; d <= most; d++) {
            // What the last round reached, diagonals −d to d; one more round needs no more.
            history.add(Arrays.copyOfRange(reach, most + 1 - d - 1, most + 1 + d + 2));
            for (int k = -d; k <= d; k += 2) {
                int at = most + 1 + k;
                int x = k == -d || k != d && reach[at - 1] < reach[at + 1] ? reach[at + 1] : reach[at - 1] + 1;
                while (x < n && x - k < m && a[aStart + x] == b[bStart + x - k]) {
                    x++;
                }
                reach[at] = x;
                if (x >= n && x - k >= m) {
                    walkBack(history, aStart, bStart, n, m);
                    return;
                }
            }
        }
        add(false, aStart, aEnd, bStart, bEnd);
    }

    /** From the end to the start along the rounds, then in the right order. */
    private void walkBack(List<int[]> history, int aStart, int bStart, int n, int m) {
        List<Stretch> backwards = new ArrayList<>();
        int x = n;
        int y = m;
        for (int d = history.size() - 1; d >= 0; d--) {
            int[] reach = history.get(d);
            int k = x - y;
            int at = d + 1 + k;
            int from = k == -d || k != d && reach[at - 1] < reach[at + 1] ? k + 1 : k - 1;
            int startX = d == 0 ? 0 : reach[d + 1 + from];
            int startY = d == 0 ? 0 : startX - from;
            int afterEditX = d == 0 ? 0 : from == k + 1 ? startX : startX + 1;
            int afterEditY = d == 0 ? 0 : from == k + 1 ? startY + 1 : startY;
            if (x > afterEditX) {
                backwards.add(new Stretch(true, aStart + afterEditX, aStart + x, bStart + afterEditY, bStart + y));
            }
            if (d > 0) {
                backwards.add(
                        new Stretch(false, aStart + startX, aStart + afterEditX, bStart + startY, bStart + afterEditY));
            }
            x = startX;
            y = startY;
        }
        backwards.reversed().forEach(s -> add(s.equal(), s.before(), s.beforeEnd(), s.after(), s.afterEnd()));
    }

    /** Neighbours of one kind become one; an empty stretch is none. */
    private void add(boolean equal, int before, int beforeEnd, int after, int afterEnd) {
        if (before == beforeEnd && after == afterEnd) {
            return;
        }
        Stretch last = stretches.isEmpty() ? null : stretches.getLast();
        if (last != null && last.equal() == equal) {
            stretches.removeLast();
            stretches.add(new Stretch(equal, last.before(), beforeEnd, last.after(), afterEnd));
        } else {
            stretches.add(new Stretch(equal, before, beforeEnd, after, afterEnd));
        }
    }
}
