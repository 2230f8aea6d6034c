package io.depesche.nlp.domain.tag.crf;

/** 64-bit keys of words and features: FNV-1a over UTF-16 units, mixed by the last step of MurmurHash3. */
public final class Hash {

    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hash() {}

    public static long of(CharSequence word) {
        return of(word, 0, word.length());
    }

    public static long of(CharSequence text, int start, int end) {
        long hash = START;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mixed(hash);
    }

    /** A key out of a key and what is said of it; the order matters. */
    public static long with(long key, long more) {
        return mixed(key * 0x9E3779B97F4A7C15L + more);
    }

    /** A key out of two keys and what is said of both; the order matters. */
    static long with(long one, long other, long more) {
        return mixed(one * 0x9E3779B97F4A7C15L + Long.rotateLeft(other, 32) * 0xD6E8FEB86659FD93L + more);
    }

    private static long mixed(long hash) {
        long h = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }
}
