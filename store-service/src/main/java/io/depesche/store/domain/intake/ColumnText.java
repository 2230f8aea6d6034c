package io.depesche.store.domain.intake;

import org.jspecify.annotations.Nullable;

/**
 * Text on its way into a {@code text} column. PostgreSQL's text holds neither U+0000 nor half of a surrogate pair, JSON holds both; here
 * each becomes U+FFFD. Only columns for search and lists are changed that way, the record itself is kept byte for byte.
 *
 * <p>Example: {@code "A\0B"} becomes {@code "A\uFFFDB"}. Linear in the text.
 */
public final class ColumnText {

    private static final char REPLACEMENT = '\uFFFD';

    private ColumnText() {}

    /** Storable text of at most {@code longest} UTF-16 units; {@code null} stays {@code null}. */
    public static @Nullable String optional(@Nullable String text, int longest) {
        return text == null ? null : of(text, longest);
    }

    /** Storable text of at most {@code longest} UTF-16 units, cut between characters. */
    public static String of(String text, int longest) {
        int end = text.length();
        if (end > longest) {
            end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        }
        int firstBad = 0;
        while (firstBad < end && isStorable(text, firstBad, end)) {
            firstBad++;
        }
        if (firstBad == end) {
            return text.substring(0, end);
        }
        StringBuilder storable = new StringBuilder(end).append(text, 0, firstBad);
        for (int i = firstBad; i < end; i++) {
            storable.append(isStorable(text, i, end) ? text.charAt(i) : REPLACEMENT);
        }
        return storable.toString();
    }

    private static boolean isStorable(String text, int i, int end) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c != 0;
    }
}
