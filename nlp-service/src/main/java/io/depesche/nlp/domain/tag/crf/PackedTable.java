package io.depesche.nlp.domain.tag.crf;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A set of 64-bit keys in about two and a half bytes each: the upper bits choose a bucket of a few keys, 16 lower bits stand for the key in
 * it. Says the rank of a key. A key that is not in the set is taken for another one in about one of 15,000 look-ups.
 *
 * <p>Immutable, thread-safe. The same keys give the same bytes: number of keys, bucket bits, keys of each bucket (a byte each), the 16 bits
 * of each key; all numbers big-endian.
 */
public final class PackedTable {

    private static final int KEYS_PER_BUCKET = 4;

    /** Bits of a bucket's word that say which keys may be in it: one of 32 for each key. */
    private static final int MARKS = 31;

    private final int shift;

    /** For each bucket the rank of its first key (upper half) and the marks of its keys (lower half); one more for the end. */
    private final long[] buckets;

    private final short[] prints;

    private PackedTable(int bits, long[] buckets, short[] prints) {
        this.shift = Long.SIZE - bits;
        this.buckets = buckets;
        this.prints = prints;
    }

    /** Rank of the key in the order of {@link #inOrder}; -1 if it is not there. */
    public int find(long key) {
        int bucket = (int) (key >>> shift);
        return (buckets[bucket] >>> (key & MARKS) & 1) == 0 ? -1 : search(bucket, (short) key);
    }

    private int search(int bucket, short wanted) {
        for (int at = (int) (buckets[bucket] >>> 32), end = (int) (buckets[bucket + 1] >>> 32); at < end; at++) {
            if (prints[at] == wanted) {
                return at;
            }
        }
        return -1;
    }

    public int size() {
        return prints.length;
    }

    /** By how much a key is shifted to give its bucket. */
    int shift() {
        return shift;
    }

    int buckets() {
        return buckets.length - 1;
    }

    /** Rank of the first key of a bucket; the number of keys for the bucket behind the last. */
    int first(int bucket) {
        return (int) (buckets[bucket] >>> 32);
    }

    /** The 16 bits that stand for the key of a rank. */
    short print(int rank) {
        return prints[rank];
    }

    /** The keys in the order in which the table holds them, without repeats. */
    public static long[] inOrder(long[] keys) {
        long[] sorted = keys.clone();
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] ^= Long.MIN_VALUE; // so that signed order is the order of the upper bits
        }
        Arrays.sort(sorted);
        int n = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[n++] = sorted[i];
            }
        }
        sorted = Arrays.copyOf(sorted, n);
        for (int i = 0; i < n; i++) {
            sorted[i] ^= Long.MIN_VALUE;
        }
        return sorted;
    }

    /** Bytes that {@link #write} needs for so many keys. */
    public static int bytes(int keys) {
        return 8 + (1 << bits(keys)) + 2 * keys;
    }

    /**
     * Writes a table.
     *
     * @param keys as {@link #inOrder} gives them
     */
    public static void write(ByteBuffer out, long[] keys) {
        int bits = bits(keys.length);
        byte[] counts = new byte[1 << bits];
        for (long key : keys) {
            int bucket = (int) (key >>> Long.SIZE - bits);
            if (++counts[bucket] == 0) {
                throw new IllegalArgumentException("more than 255 keys of one bucket");
            }
        }
        out.putInt(keys.length).putInt(bits).put(counts);
        for (long key : keys) {
            out.putShort((short) key);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static PackedTable read(ByteBuffer in) {
        int size = in.getInt();
        int bits = in.getInt();
        if (size < 0 || bits != bits(size) || in.remaining() < bytes(size) - 8) {
            throw new IllegalStateException(
                    "damaged table: %d keys, %d bits, %d bytes left".formatted(size, bits, in.remaining()));
        }
        long[] buckets = new long[(1 << bits) + 1];
        for (int i = 0; i < 1 << bits; i++) {
            buckets[i + 1] = buckets[i] + ((long) (in.get() & 0xFF) << 32);
        }
        if (buckets[1 << bits] >>> 32 != size) {
            throw new IllegalStateException(
                    "damaged table: %d keys in the buckets, not %d".formatted(buckets[1 << bits] >>> 32, size));
        }
        short[] prints = new short[size];
        in.asShortBuffer().get(prints);
        in.position(in.position() + 2 * size);
        for (int bucket = 0; bucket < 1 << bits; bucket++) {
            for (int at = (int) (buckets[bucket] >>> 32); at < (int) (buckets[bucket + 1] >>> 32); at++) {
                buckets[bucket] |= 1L << (prints[at] & MARKS);
            }
        }
        return new PackedTable(bits, buckets, prints);
    }

    private static int bits(int keys) {
        return Math.max(4, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, keys / KEYS_PER_BUCKET)));
    }
}
