package io.depesche.nlp.domain.kb;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * The form in which names are looked up: small letters, no accents but the German ones, one sign between words. Grows word by word while
 * a text is walked; its hash grows with it, so a prefix costs nothing extra. For one thread.
 *
 * <p>Example: {@code Škofja Loka} gives {@code skofja loka}, {@code Kim Jong-un} and {@code Kim Jong Un} both {@code kim jong un},
 * {@code St. Gallen} gives {@code st.gallen}, {@code Rußland} gives {@code russland}.
 */
public final class NameKey {

    private static final int TABLE = 0x2000;
    private static final char[] FOLDED = folded();
    private static final int FNV_START = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;

    private byte[] bytes = new byte[64];
    private int length;
    private int hash = FNV_START;

    /** The key of a whole name. */
    public static NameKey of(CharSequence name) {
        NameKey key = new NameKey();
        key.append(name, 0, name.length());
        return key;
    }

    public void clear() {
        length = 0;
        hash = FNV_START;
    }

    /** Cuts back to an earlier state: what {@link #length} and {@link #hash} said then. */
    public void reset(int toLength, int toHash) {
        length = toLength;
        hash = toHash;
    }

    public int length() {
        return length;
    }

    /** Appends a part of a text, words and what stands between them. */
    public void append(CharSequence text, int start, int end) {
        int at = start;
        while (at < end) {
            int wordEnd = wordEnd(text, at, end);
            if (wordEnd > at) {
                word(text, at, wordEnd);
                at = wordEnd;
            } else {
                int gapEnd = at + 1;
                while (gapEnd < end && !isWord(text, gapEnd)) {
                    gapEnd++;
                }
                if (length > 0 && gapEnd < end) {
                    gap(gapOf(text, at, gapEnd));
                }
                at = gapEnd;
            }
        }
    }

    /** Appends one word. */
    public void word(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            char f = c < TABLE ? FOLDED[c] : isApostrophe(c) ? 0 : Character.toLowerCase(c);
            switch (f) {
                case 0 -> {
                    // a combining mark, an apostrophe or a soft hyphen: nothing, unless it makes an umlaut
                    if (c == '\u0308' && length > 0) {
                        umlaut();
                    }
                }
                case 'ß' -> {
                    put((byte) 's');
                    put((byte) 's');
                }
                case 'æ' -> {
                    put((byte) 'a');
                    put((byte) 'e');
                }
                case 'œ' -> {
                    put((byte) 'o');
                    put((byte) 'e');
                }
                default -> character(f);
            }
        }
    }

    /** What stands between two words of a name, as one sign. */
    public void gap(char sign) {
        put((byte) sign);
    }

    /** The sign for a gap; {@code 0} if no name goes on behind it. */
    public static char gapOf(CharSequence text, int start, int end) {
        if (end - start > 3) {
            return 0;
        }
        char sign = ' ';
        for (int i = start; i < end; i++) {
            switch (text.charAt(i)) {
                case ' ', '\u00a0', '-', '\u2010', '\u2011', '⸗', '\t' -> {
                    // one blank or hyphen is like the other
                }
                case '.' -> sign = '.';
                case '/' -> sign = '/';
                case '&' -> sign = '&';
                default -> {
                    return 0;
                }
            }
        }
        return sign;
    }

    /** First place behind the word that begins here; {@code start} itself if none does. */
    public static int wordEnd(CharSequence text, int start, int limit) {
        int end = start;
        while (end < limit && isWord(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isWord(CharSequence text, int at) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        if (isApostrophe(c)) {
            return at > 0
                    && at + 1 < text.length()
                    && Character.isLetter(text.charAt(at - 1))
                    && Character.isLetter(text.charAt(at + 1));
        }
        return at > 0 && (c >= '\u0300' && c <= '\u036f' || c == '\u00ad') && Character.isLetter(text.charAt(at - 1));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '‘' || c == 'ʻ' || c == '`';
    }

    /** Takes bytes as they are. */
    void raw(byte[] key) {
        clear();
        for (byte b : key) {
            put(b);
        }
    }

    private void umlaut() {
        byte last = bytes[length - 1];
        if (last == 'a' || last == 'o' || last == 'u') {
            byte[] kept = Arrays.copyOf(bytes, length - 1);
            clear();
            for (byte b : kept) {
                put(b);
            }
            character(last == 'a' ? 'ä' : last == 'o' ? 'ö' : 'ü');
        }
    }

    private void character(char c) {
        if (c < 0x80) {
            put((byte) c);
        } else if (c < 0x800) {
            put((byte) (0xc0 | c >> 6));
            put((byte) (0x80 | c & 0x3f));
        } else {
            put((byte) (0xe0 | c >> 12));
            put((byte) (0x80 | c >> 6 & 0x3f));
            put((byte) (0x80 | c & 0x3f));
        }
    }

    private void put(byte b) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = b;
        hash = (hash ^ b & 0xff) * FNV_PRIME;
    }

    public int hash() {
        return hash;
    }

    byte at(int index) {
        return bytes[index];
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    static int hashOf(byte[] key) {
        int hash = FNV_START;
        for (byte b : key) {
            hash = (hash ^ b & 0xff) * FNV_PRIME;
        }
        return hash;
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private static char[] folded() {
        char[] table = new char[TABLE];
        for (char c = 0; c < TABLE; c++) {
            table[c] = fold(c);
        }
        return table;
    }

    private static char fold(char c) {
        if (c >= '\u0300' && c <= '\u036f' || c == '\u00ad' || isApostrophe(c)) {
            return 0;
        }
        char small = Character.toLowerCase(c);
        switch (small) {
            case 'ä', 'ö', 'ü', 'ß', 'æ', 'œ':
                return small;
            case 'ſ':
                return 's';
            case 'ø':
                return 'o';
            case 'ł':
                return 'l';
            case 'đ', 'ð':
                return 'd';
            case 'ı':
                return 'i';
            default:
                String plain = Normalizer.normalize(String.valueOf(small), Normalizer.Form.NFD);
                boolean latin = plain.charAt(0) < 0x250;
                return latin && plain.length() > 1 ? Character.toLowerCase(plain.charAt(0)) : small;
        }
    }
}
