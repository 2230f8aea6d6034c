package io.depesche.nlp.domain.sentence;

import io.depesche.contracts.article.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a sentence into tokens as the tagger of names learned them: words with their hyphens, inner stops and slashes ({@code Keller-Sutter,
 * ID.3, Köln/Bonn}), marks by themselves, the full stop off at the end of the sentence only ({@code Dr., 3.}). Linear; offsets are those of
 * the text.
 */
final class TokenSplitter {

    private static final String ALWAYS_ALONE = "()[]{}<>\"„“”»«›‹‚‘…*|~=";
    private static final String OUTSIDE_WORDS = ",;:!?'’`´•–—-/+&.";

    private final String text;
    private final List<Span> tokens = new ArrayList<>();

    private TokenSplitter(String text) {
        this.text = text;
    }

    static List<Span> split(String text, Span sentence) {
        TokenSplitter splitter = new TokenSplitter(text);
        splitter.read(sentence.start(), sentence.end());
        return splitter.tokens;
    }

    private void read(int start, int stop) {
        int at = start;
        int end = stop;
        while (end > at && TextSplitter.isBlank(text.charAt(end - 1))) {
            end--;
        }
        while (at < end) {
            int from = at;
            while (at < end && !TextSplitter.isBlank(text.charAt(at)) && ALWAYS_ALONE.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            if (at > from) {
                piece(from, at, isLast(at, end));
            }
            if (at < end && !TextSplitter.isBlank(text.charAt(at))) {
                add(at, at + 1);
            }
            at++;
        }
    }

    /** Whether only closing marks follow, here or before the next blank: then a full stop ends the sentence. */
    private boolean isLast(int at, int end) {
        return at == end || ALWAYS_ALONE.indexOf(text.charAt(at)) >= 0;
    }

    /** What stands between blanks, quotation marks and brackets. */
    private void piece(int start, int end, boolean last) {
        int from = start;
        while (from < end && isMark(text.charAt(from)) && !isSignOfNumber(from, end)) {
            add(from, from + 1);
            from++;
        }
        int to = end;
        while (to > from && isMark(text.charAt(to - 1)) && !belongsToWord(from, to, last && to == end)) {
            to--;
        }
        words(from, to);
        for (int i = to; i < end; i++) {
            add(i, i + 1);
        }
    }

    /** {@code -5}, {@code +3}, {@code .50}. */
    private boolean isSignOfNumber(int at, int end) {
        return "-–+.".indexOf(text.charAt(at)) >= 0 && at + 1 < end && Character.isDigit(text.charAt(at + 1));
    }

    /** A full stop of an abbreviation, an apostrophe of a genitive, a hyphen of what follows ({@code Ost- und Westeuropa}). */
    private boolean belongsToWord(int start, int end, boolean last) {
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
    private void words(int start, int end) {
        int from = start;
        for (int i = start + 1; i + 1 < end; i++) {
            if (isGlue(i, from, end)) {
                add(from, i);
                add(i, i + 1);
                from = i + 1;
            }
        }
        if (end > from) {
            add(from, end);
        }
    }

    private boolean isGlue(int at, int from, int end) {
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

    private void add(int start, int end) {
        tokens.add(new Span(start, end));
    }
}
