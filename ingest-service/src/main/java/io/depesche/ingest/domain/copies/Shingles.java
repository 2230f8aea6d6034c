package io.depesche.ingest.domain.copies;

import io.depesche.ingest.domain.revision.TextCore;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * A text as the set of its runs of three words (Broder 1997, "w-shingling"), each a 64-bit hash. Words are runs of letters and digits in
 * lower case; punctuation, typography and the page's furniture do not count.
 *
 * @param hashes sorted, each once
 * @param numbers the distinct numbers of the text, as they are written
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content nowhere
public record Shingles(long[] hashes, Set<String> numbers) {

    private static final int WORDS = 3;

    /** FNV-1a. */
    private static final long BASIS = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    /** Reads a text; linear in it. */
    public static Shingles of(String text) {
        String core = TextCore.of(text);
        long[] found = new long[core.length() / 2 + 1];
        long[] last = new long[WORDS];
        Set<String> numbers = new TreeSet<>();
        int words = 0;
        int count = 0;
        int start = -1;
        for (int i = 0; i <= core.length(); i++) {
            boolean inWord = i < core.length() && Character.isLetterOrDigit(core.charAt(i));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                last[words++ % WORDS] = hash(core, start, i);
                if (Character.isDigit(core.charAt(start))) {
                    numbers.add(core.substring(start, i));
                }
                if (words >= WORDS) {
                    found[count++] = combined(last, words);
                }
                start = -1;
            }
        }
        long[] sorted = Arrays.stream(found, 0, count).sorted().distinct().toArray();
        return new Shingles(sorted, numbers);
    }

    public int size() {
        return hashes.length;
    }

    /** How many both have. */
    int shared(Shingles other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length && j < other.hashes.length) {
            if (hashes[i] == other.hashes[j]) {
                shared++;
                i++;
                j++;
            } else if (hashes[i] < other.hashes[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    private static long combined(long[] last, int words) {
        long hash = BASIS;
        for (int i = 0; i < WORDS; i++) {
            hash = mixed(hash + last[(words + i) % WORDS]);
        }
        return hash;
    }

    private static long hash(String text, int start, int end) {
        long hash = BASIS;
        for (int i = start; i < end; i++) {
            hash = (hash ^ Character.toLowerCase(text.charAt(i))) * PRIME;
        }
        return hash;
    }

    /** Finaliser of MurmurHash3: every bit of the input moves every bit of the result. */
    static long mixed(long value) {
        long h = value;
        h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }
}
