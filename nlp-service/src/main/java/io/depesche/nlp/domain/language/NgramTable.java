package io.depesche.nlp.domain.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Counts of words, word pairs and triples in a file of fixed size that is used as it is read: an open hash table of four bytes a slot,
 * 24 bits of the key and 8 bits of the logarithm of the count. Words themselves are not stored.
 *
 * <p>A key that was never counted is taken for another one in about one of ten million look-ups. Immutable, thread-safe; the same counts
 * give the same bytes.
 *
 * <p>File: {@code DWM1}, number of slots, logarithm of the number of tokens times 1,000, then the slots; all numbers big-endian.
 */
public final class NgramTable {

    private static final int MAGIC = 0x44574D31;
    private static final int HEADER = 12;

    /** One step of the stored logarithm is a factor of 1.07: a count of 26 million is step 239. */
    private static final double STEPS = 14;

    private final int[] table;
    private final int slots;
    private final double logTokens;

    private NgramTable(ByteBuffer bytes) {
        if (bytes.limit() < HEADER || bytes.getInt(0) != MAGIC || bytes.limit() != HEADER + 4 * bytes.getInt(4)) {
            throw new IllegalStateException("no word model, or one of another version: " + bytes.limit() + " bytes");
        }
        this.slots = bytes.getInt(4);
        this.table = new int[slots];
        bytes.position(HEADER).asIntBuffer().get(table);
        this.logTokens = bytes.getInt(8) / 1000.0;
    }

    /** Reads a table. */
    public static NgramTable read(InputStream in) throws IOException {
        return new NgramTable(ByteBuffer.wrap(in.readAllBytes()));
    }

    /**
     * Writes a table.
     *
     * @param keys in ascending order, each once
     * @param counts of the keys, each at least 1
     * @param tokens how many tokens were counted in all
     */
    public static void write(OutputStream out, long[] keys, int[] counts, long tokens, int slots) throws IOException {
        if (keys.length > slots / 10 * 9) {
            throw new IllegalArgumentException("%d keys do not fit into %d slots".formatted(keys.length, slots));
        }
        int[] table = new int[slots];
        for (int i = 0; i < keys.length; i++) {
            int at = slot(keys[i], slots);
            while (table[at] != 0) {
                at = at + 1 == slots ? 0 : at + 1;
            }
            int log = Math.min(255, 1 + (int) Math.round(StrictMath.log(counts[i]) * STEPS));
            table[at] = fingerprint(keys[i]) << 8 | log;
        }
        ByteBuffer file = ByteBuffer.allocate(HEADER + 4 * slots);
        file.putInt(MAGIC).putInt(slots).putInt((int) Math.round(StrictMath.log(tokens) * 1000));
        Arrays.stream(table).forEach(file::putInt);
        out.write(file.array());
    }

    /** Natural logarithm of the count of a key; -1 if it was not counted. */
    double logCount(long key) {
        int wanted = fingerprint(key);
        int at = slot(key, slots);
        for (int entry = table[at]; entry != 0; entry = table[at]) {
            if (entry >>> 8 == wanted) {
                return ((entry & 0xFF) - 1) / STEPS;
            }
            at = at + 1 == slots ? 0 : at + 1;
        }
        return -1;
    }

    /** Natural logarithm of the number of all tokens. */
    double logTokens() {
        return logTokens;
    }

    /** Bytes in memory and on disk. */
    public int size() {
        return HEADER + 4 * slots;
    }

    /** Key of one word: FNV-1a over its UTF-16 units, then mixed. */
    public static long key(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    /** Key of a sequence: that of all but its last word, and that of its last word. */
    public static long key(long before, long last) {
        return mixed(before * 0x9E3779B97F4A7C15L + last);
    }

    /** The last step of MurmurHash3. */
    private static long mixed(long hash) {
        long h = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }

    private static int slot(long key, int slots) {
        return (int) Math.multiplyHigh(key >>> 1, (long) slots << 1);
    }

    /** The lower 24 bits, never 0. */
    private static int fingerprint(long key) {
        int low = (int) key & 0xFFFFFF;
        return low == 0 ? 1 : low;
    }
}
