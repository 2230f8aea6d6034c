package io.depesche.nlp.domain.tag;

import io.depesche.contracts.article.Span;
import java.util.Arrays;

/**
 * Cuts a sentence into the tokens that the name tagger learned on: words with their hyphens, inner stops and slashes ({@code Keller-Sutter,
 * ID.3, Köln/Bonn}), marks by themselves, the full stop off at the end of the sentence only ({@code Dr., 3.}). Linear; offsets are those of
 * the text. Reused from sentence to sentence; for one thread.
 */
final class NameTokens {

    private static final String ALWAYS_ALONE = "()[]{}<>\"„“”»«›‹‚‘…*|~=";
    private static final String OUTSIDE_WORDS = ",;:!?'’`´•–—-/+&.";

    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    int[] starts() {
        return starts;
    }

    int[] ends() {
        return ends;
    }

    int size() {
        return size;
    }

    void read(String text, Span sentence) {
        size = 0;
        int at = sentence.start();
        int end = sentence.end();
        while (end > at && isBlank(text.charAt(end - 1))) {
            end--;
        }
        while (at < end) {
            int start = at;
            while (at < end && !isBlank(text.charAt(at)) && ALWAYS_ALONE.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            if (at > start) {
                piece(text, start, at, isLast(text, at, end));
            }
            if (at < end && !isBlank(text.charAt(at))) {
                add(at, at + 1);
            }
            at++;
        }
    }

    /** Whether only closing marks follow, here or before the next blank: then a full stop ends the sentence. */
    private static boolean isLast(String text, int at, int end) {
        return at == end || ALWAYS_ALONE.indexOf(text.charAt(at)) >= 0;
    }

    /** What stands between blanks, quotation marks and brackets. */
    private void piece(String text, int start, int end, boolean last) {
        int from = start;
        while (from < end && isMark(text.charAt(from)) && !isSignOfNumber(text, from, end)) {
            add(from, from + 1);
            from++;
        }
        int to = end;
        while (to > from && isMark(text.charAt(to - 1)) && !belongsToWord(text, from, to, last && to == end)) {
            to--;
        }
        words(text, from, to);
        for (int i = to; i < end; i++) {
            add(i, i + 1);
        }
    }

    /** {@code -5}, {@code +3}, {@code .50}. */
    private static boolean isSignOfNumber(String text, int at, int end) {
        return "-–+.".indexOf(text.charAt(at)) >= 0 && at + 1 < end && Character.isDigit(text.charAt(at + 1));
    }

    /** A full stop of an abbreviation, an apostrophe of a genitive, a hyphen of what follows ({@code Ost- und Westeuropa}). */
    private static boolean belongsToWord(String text, int start, int end, boolean last) {
        char mark = text.charAt(end - 1);
        char before = end - 1 > start ? text.charAt(end - 2) : ' ';
        return switch (mark) {
            case '.' -> !last && Character.isLetterOrDigit(before);
            case '-' -> Character.isLetterOrDigit(before);
            case '\'', '’' -> before == 's' || before == 'x' || before == 'z' || before == 'ß';
            default -> false;
        };
    }

    /** Parts what lost its blank: {@code Haus.Danach}, {@code sagte,dass}. */
    private void words(String text, int start, int end) {
        int from = start;
        for (int i = start + 1; i + 1 < end; i++) {
            if (isGlue(text, i, from, end)) {
                add(from, i);
                add(i, i + 1);
                from = i + 1;
            }
        }
        if (end > from) {
            add(from, end);
        }
    }

    private static boolean isGlue(String text, int at, int from, int end) {
        char next = text.charAt(at + 1);
        char before = text.charAt(at - 1);
        return switch (text.charAt(at)) {
            case '.' ->
                at - from > 1
                        && Character.isLowerCase(before)
                        && Character.isUpperCase(next)
                        && at + 2 < end
                        && Character.isLowerCase(text.charAt(at + 2));
            case ',', ';', '!', '?' -> at > from && Character.isLetter(next);
            case ':' -> at > from && Character.isUpperCase(next);
            case '–', '—' -> at > from && Character.isLetter(before) && Character.isLetter(next);
            default -> false;
        };
    }

    private static boolean isMark(char c) {
        return OUTSIDE_WORDS.indexOf(c) >= 0;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = start;
        ends[size++] = end;
    }
}
