package io.depesche.nlp.domain.text;

import io.depesche.contracts.article.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The double quotation marks of one line and what each does by its place: a mark behind a blank and before a word opens, one behind a
 * word and before a blank or a point closes, one between two words is glued.
 *
 * <p>Example: {@code Er sagte„Gut„, sie.} has a glued mark and a closing one, whatever their glyphs say.
 */
public final class QuoteMarks {

    private QuoteMarks() {}

    /** What a mark does by its place alone. */
    public enum Side {
        OPENS,
        CLOSES,
        /** Words on both sides. */
        GLUED,
        /** Blanks on both sides, or an inch mark. */
        UNCLEAR
    }

    /**
     * One mark.
     *
     * @param span the mark itself, two characters for {@code ,,} and {@code ''}; with its inner blank for {@code « } and {@code  »}
     */
    public record Mark(Span span, char glyph, Side side) {

        public boolean opens() {
            return side == Side.OPENS;
        }

        public boolean closes() {
            return side == Side.CLOSES;
        }
    }

    /** Whether a character is a double quotation mark of any script. */
    public static boolean isMark(char c) {
        return switch (c) {
            case '„', '“', '”', '"', '‟', '«', '»', '「', '」', '『', '』', '《', '》' -> true;
            default -> false;
        };
    }

    /** All marks of a line, in order. */
    public static List<Mark> of(String text, Span line) {
        List<Mark> marks = new ArrayList<>();
        for (int i = line.start(); i < line.end(); i++) {
            char c = text.charAt(i);
            if (isMark(c)) {
                marks.add(new Mark(spanOf(text, i, line), c, side(text, i, i + 1, line)));
            } else if ((c == ',' || c == '\'') && i + 1 < line.end() && text.charAt(i + 1) == c) {
                Side side = side(text, i, i + 2, line);
                if (side == (c == ',' ? Side.OPENS : Side.CLOSES)) {
                    marks.add(new Mark(new Span(i, i + 2), c, side));
                }
                i++;
            }
        }
        return marks;
    }

    /** French marks have a blank inside: {@code « Oui »}. */
    private static Span spanOf(String text, int at, Span line) {
        char c = text.charAt(at);
        if (c == '«' && isBlank(text, at - 1, line) && isBlank(text, at + 1, line) && !isBlank(text, at + 2, line)) {
            return new Span(at, at + 2);
        }
        boolean word = at + 1 < line.end() && Character.isLetterOrDigit(text.charAt(at + 1)); // German: »Ja«
        if (c == '»' && !word && isBlank(text, at - 1, line) && !isBlank(text, at - 2, line)) {
            return new Span(at - 1, at + 1);
        }
        return new Span(at, at + 1);
    }

    private static boolean isBlank(String text, int at, Span line) {
        return at < line.start() || at >= line.end() || isSpace(text.charAt(at));
    }

    private static Side side(String text, int start, int end, Span line) {
        char glyph = text.charAt(start);
        switch (glyph) {
            case '「', '『', '《' -> {
                return Side.OPENS;
            }
            case '」', '』', '》' -> {
                return Side.CLOSES;
            }
            default -> {
                // every other mark is used for both by somebody
            }
        }
        char before = start == line.start() ? ' ' : text.charAt(start - 1);
        char after = end == line.end() ? ' ' : text.charAt(end);
        if (glyph == '«' && isSpace(after) && isSpace(before) && end < line.end()) {
            return Side.OPENS;
        }
        if (glyph == '»' && isSpace(before) && (isSpace(after) || isStop(after)) && start > line.start()) {
            return Side.CLOSES;
        }
        boolean freeBefore = isSpace(before) || "([–—/".indexOf(before) >= 0;
        boolean freeAfter = isSpace(after) || isStop(after) || ")]–—/".indexOf(after) >= 0;
        boolean wordBefore = Character.isLetterOrDigit(before) || ".,!?…%)'’‘".indexOf(before) >= 0;
        boolean wordAfter = Character.isLetterOrDigit(after) || after == '…' || after == '‚' || after == '‘';
        if (glyph == '"' && Character.isDigit(before) && freeAfter) {
            return Side.UNCLEAR; // 27" is a size
        }
        if (freeBefore && (wordAfter || after == '.')) {
            return Side.OPENS;
        }
        if (wordBefore && freeAfter) {
            return Side.CLOSES;
        }
        return wordBefore && wordAfter ? Side.GLUED : Side.UNCLEAR;
    }

    private static boolean isStop(char c) {
        return ".,;:!?…".indexOf(c) >= 0;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f';
    }
}
