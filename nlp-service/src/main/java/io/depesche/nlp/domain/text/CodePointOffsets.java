package io.depesche.nlp.domain.text;

import io.depesche.contracts.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * Turns UTF-16 offsets of one text into code point offsets. A text without characters beyond U+FFFF costs nothing.
 *
 * <p>Example: in {@code "a😀b"} the {@code b} stands at 3 in UTF-16 units and at 2 in code points.
 */
public final class CodePointOffsets {

    private final int @Nullable [] table;

    public CodePointOffsets(String text) {
        this.table = text.codePointCount(0, text.length()) == text.length() ? null : tableOf(text);
    }

    /** An offset inside a surrogate pair counts as the place before it. */
    public int of(int utf16Offset) {
        return table == null ? utf16Offset : table[utf16Offset];
    }

    public Span of(Span utf16Span) {
        return table == null ? utf16Span : new Span(of(utf16Span.start()), of(utf16Span.end()));
    }

    private static int[] tableOf(String text) {
        int[] table = new int[text.length() + 1];
        int codePoints = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean secondHalf = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
            table[i] = secondHalf ? codePoints - 1 : codePoints;
            if (!secondHalf) {
                codePoints++;
            }
        }
        table[text.length()] = codePoints;
        return table;
    }
}
