package io.depesche.training.names;

import java.util.Arrays;

/** Counts keys, then numbers those that were seen often enough: an open hash table that grows. Not thread-safe. */
final class FeatureIndex {

    private long[] keys = new long[1 << 20];
    private int[] values = new int[1 << 20];
    private int size;
    private int kept;

    /** Counts a key. */
    void count(long key, int times) {
        if (size > keys.length / 3 * 2) {
            grow();
        }
        int at = slot(key);
        if (values[at] == 0) {
            keys[at] = key;
            size++;
        }
        values[at] += times;
    }

    /** Ends the counting: keys seen at least so often get numbers from 0 on. */
    void cut(int least) {
        long[] old = keys;
        int[] counts = values;
        for (int count : counts) {
            kept += count >= least ? 1 : 0;
        }
        int capacity = Integer.highestOneBit(Math.max(16, kept)) * 4;
        keys = new long[capacity];
        values = new int[capacity];
        int next = 0;
        for (int i = 0; i < old.length; i++) {
            if (counts[i] >= least) {
                int at = slot(old[i]);
                keys[at] = old[i];
                values[at] = ++next;
            }
        }
    }

    /** Number of a key; -1 for one that was not kept. */
    int number(long key) {
        return values[slot(key)] - 1;
    }

    /** How many keys were kept. */
    int kept() {
        return kept;
    }

    /** The kept keys by their numbers. */
    long[] byNumber() {
        long[] found = new long[kept];
        for (int i = 0; i < keys.length; i++) {
            if (values[i] > 0) {
                found[values[i] - 1] = keys[i];
            }
        }
        return found;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int at = (int) (key ^ key >>> 32) & mask;
        while (values[at] != 0 && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != 0) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
        Arrays.fill(oldKeys, 0);
    }
}
