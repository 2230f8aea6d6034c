package io.depesche.diff;

import java.text.Normalizer;

/**
 * A text without its typography: two texts with the same plain form say the same, sign by sign. Kinds of quotation marks, dashes and
 * blanks, line breaks, soft hyphens and invisible signs do not count; letters, digits, signs of punctuation and their order do. The case
 * of a letter counts, because in German it can change a word's sense.
 *
 * <p>{@code „Wir bleiben“ – sagte er.} and {@code "Wir bleiben" - sagte er.} have one plain form, {@code "Wirbleiben"-sagteer.}
 */
public final class PlainForm {

    private static final String DOUBLE_QUOTES = "„“”‟«»″〝〞＂";
    private static final String SINGLE_QUOTES = "‚‘’‛‹›`´′＇";
    private static final String DASHES = "‐‑‒–—―−";

    private PlainForm() {}

    /** The plain form; linear in the text. */
    public static String of(String text) {
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder plain = new StringBuilder(composed.length());
        boolean blank = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (isInvisible(c)) {
                continue;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = true;
                continue;
            }
            // The only blank that can carry a meaning: «1 000» may be written anew as «1000» with another blank, but 12
            // 3 is not 123.
            if (blank && Character.isDigit(c) && endsWithDigit(plain)) {
                plain.append(' ');
            }
            blank = false;
            append(plain, c);
        }
        return plain.toString();
    }

    private static void append(StringBuilder plain, char c) {
        if (c == '…') {
            plain.append("...");
        } else if (DOUBLE_QUOTES.indexOf(c) >= 0) {
            plain.append('"');
        } else if (SINGLE_QUOTES.indexOf(c) >= 0) {
            plain.append('\'');
        } else if (DASHES.indexOf(c) >= 0) {
            plain.append('-');
        } else {
            plain.append(c);
        }
    }

    private static boolean endsWithDigit(StringBuilder plain) {
        return !plain.isEmpty() && Character.isDigit(plain.charAt(plain.length() - 1));
    }

    /** Soft hyphen, zero-width signs, byte-order mark, variation selectors, direction marks. */
    private static boolean isInvisible(char c) {
        return c == '\u00AD'
                || c == '\uFEFF'
                || c >= '\u200B' && c <= '\u200F'
                || c == '\u2060'
                || c >= '\uFE00' && c <= '\uFE0F'
                || c >= '\u202A' && c <= '\u202E';
    }
}
