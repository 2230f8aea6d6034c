package io.depesche.store.domain.intake;

import org.jspecify.annotations.Nullable;

/**
 * Text on its way into a {@code text} column. JSON can hold U+0000 and PostgreSQL's text cannot; here it becomes the replacement character
 * U+FFFD. Only columns for search and lists are changed that way, the record itself is kept byte for byte.
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
        return text.substring(0, end).replace('\0', REPLACEMENT);
    }
}
