package io.depesche.nlp.domain.tag.crf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The weights of features laid out for the processor. What is known of the few features whose keys fall on one bucket lies together, so a
 * feature costs one look into memory beyond the two small tables that say where; most features are sifted out by the first of these alone.
 *
 * <p>A bucket's cell: the number of its features (a byte), 16 bits of the key of each, the set of tags of each (four bytes), then the
 * weights of the set bits (a byte each), lowest bit first. Immutable, thread-safe.
 */
final class WeightTable {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /** Bits of a bucket that say which keys may be in it: one of 16 for each key. */
    private static final int MARKS = 15;

    private final int shift;
    private final short[] marks;
    private final int[] cells;
    private final byte[] bytes;

    /**
     * @param keys of the features
     * @param tags of each feature by its rank, as bits
     * @param weights of all set bits, in order
     */
    WeightTable(PackedTable keys, int[] tags, byte[] weights) {
        this.shift = keys.shift();
        this.marks = new short[keys.buckets()];
        this.cells = new int[keys.buckets()];
        this.bytes = new byte[keys.buckets() + 6 * tags.length + weights.length];
        int at = 0;
        int weight = 0;
        for (int bucket = 0; bucket < cells.length; bucket++) {
            int first = keys.first(bucket);
            int count = keys.first(bucket + 1) - first;
            cells[bucket] = at;
            bytes[at++] = (byte) count;
            int all = 0;
            for (int i = 0; i < count; i++) {
                short print = keys.print(first + i);
                marks[bucket] |= (short) (1 << mark(print));
                SHORT.set(bytes, at + 2 * i, print);
                INT.set(bytes, at + 2 * count + 4 * i, tags[first + i]);
                all += Integer.bitCount(tags[first + i]);
            }
            at += 6 * count;
            System.arraycopy(weights, weight, bytes, at, all);
            at += all;
            weight += all;
        }
    }

    /** Other bits of the key than those that choose the bucket; four of the 16 that stand for it. */
    private static int mark(long key) {
        return (int) key & MARKS;
    }

    /**
     * Adds the weights of those features that have any. In three rounds, so that the processor waits for memory once for all keys and not
     * for each.
     *
     * @param keys are moved about
     * @param places as long as the keys; takes notes
     * @param size number of keys
     * @param scores by tags, from the offset on
     */
    void addTo(int[] scores, int offset, long[] keys, int[] places, int size) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            long key = keys[i];
            keys[kept] = key;
            kept += marks[(int) (key >>> shift)] >>> mark(key) & 1;
        }
        int touched = 0;
        for (int i = 0; i < kept; i++) {
            int cell = cells[(int) (keys[i] >>> shift)];
            places[i] = cell;
            touched += bytes[cell];
        }
        if (touched == 0) {
            return;
        }
        for (int i = 0; i < kept; i++) {
            add(places[i], (short) keys[i], scores, offset);
        }
    }

    private void add(int cell, short print, int[] scores, int offset) {
        int count = bytes[cell] & 0xFF;
        for (int i = 0; i < count; i++) {
            if ((short) SHORT.get(bytes, cell + 1 + 2 * i) == print) {
                int sets = cell + 1 + 2 * count;
                int weight = sets + 4 * count;
                for (int j = 0; j < i; j++) {
                    weight += Integer.bitCount((int) INT.get(bytes, sets + 4 * j));
                }
                for (int set = (int) INT.get(bytes, sets + 4 * i); set != 0; set &= set - 1) {
                    scores[offset + Integer.numberOfTrailingZeros(set)] += bytes[weight++];
                }
                return;
            }
        }
    }
}
