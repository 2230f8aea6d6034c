package io.depesche.nlp.domain.kb;

import java.util.Locale;

/**
 * How a name sounds, so that one name carried over from another script by two systems is one: what English writes {@code zh, sh, ch, kh,
 * v, y} German writes {@code sch, sch, tsch, ch, w, j}. Coarse on purpose: only whole names of persons are compared by it.
 *
 * <p>Example: {@code Yury Ushakov} and {@code Juri Uschakow} give {@code ~iuri usakov}; {@code Zelenskyy}, {@code Selenskij} and
 * {@code Zelensky} give {@code ~selenski}.
 */
public final class SoundKey {

    /** Marks these keys among the others. */
    static final char MARK = '~';

    /** Longest first where one begins another. */
    private static final String[][] SOUNDS = {
        {"schtsch", "x"},
        {"shch", "x"},
        {"dsch", "i"},
        {"dzh", "i"},
        {"dj", "i"},
        {"tsch", "x"},
        {"tch", "x"},
        {"sch", "s"},
        {"sh", "s"},
        {"zh", "s"},
        {"ch", "x"},
        {"kh", "x"},
        {"gh", "g"},
        {"ck", "k"},
        {"ph", "v"},
        {"th", "t"},
        {"tz", "s"},
        {"ts", "s"},
        {"ou", "u"},
        {"oo", "u"},
        {"ee", "i"},
        {"z", "s"},
        {"j", "i"},
        {"y", "i"},
        {"w", "v"},
        {"f", "v"},
        {"q", "k"},
        {"c", "k"},
    };

    private SoundKey() {}

    /** The key with its mark; empty for a name of fewer than five letters, which sounds like too many. */
    public static String of(String name) {
        String plain = NameKey.of(name).toString().toLowerCase(Locale.ROOT);
        if (plain.length() < 5) {
            return "";
        }
        StringBuilder key = new StringBuilder(plain.length() + 1).append(MARK);
        int at = 0;
        while (at < plain.length()) {
            String sound = null;
            for (String[] pair : SOUNDS) {
                if (plain.startsWith(pair[0], at)) {
                    sound = pair[1];
                    at += pair[0].length();
                    break;
                }
            }
            if (sound == null) {
                sound = plain.substring(at, at + 1);
                at++;
            }
            if (key.charAt(key.length() - 1) != sound.charAt(0)) {
                key.append(sound);
            }
        }
        return key.toString();
    }
}
