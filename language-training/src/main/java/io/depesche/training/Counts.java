package io.depesche.training;

import java.util.Arrays;

/** How often each key was seen: an open hash table that grows. At most some 700 million keys. Not thread-safe. */
final class Counts {

    private long[] keys = new long[1 << 16];
    private int[] counts = new int[1 << 16];
    private int size;

    void add(long key) {
        if (size > keys.length / 3 * 2) {
            grow();
        }
        int at = slotOf(key);
        if (counts[at] == 0) {
            keys[at] = key;
            size++;
        }
        counts[at]++;
    }

    int of(long key) {
        return counts[slotOf(key)];
    }

    /** Keys seen at least so often, ascending. */
    long[] keysFrom(int least) {
        long[] found = new long[sizeFrom(least)];
        int n = 0;
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] >= least) {
                found[n++] = keys[i];
            }
        }
        Arrays.sort(found);
        return found;
    }

    int sizeFrom(int least) {
        int n = 0;
        for (int count : counts) {
            n += count >= least ? 1 : 0;
        }
        return n;
    }

    private int slotOf(long key) {
        int mask = keys.length - 1;
        int at = (int) (key ^ key >>> 32) & mask;
        while (counts[at] != 0 && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] != 0) {
                int at = slotOf(oldKeys[i]);
                keys[at] = oldKeys[i];
                counts[at] = oldCounts[i];
            }
        }
    }
}
