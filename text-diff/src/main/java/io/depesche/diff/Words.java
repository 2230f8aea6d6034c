package io.depesche.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a paragraph into words, signs and blanks, so that joined again they are the paragraph. A number with its separators is one word:
 * {@code 1.234,5} and {@code 12:30} change as a whole.
 */
final class Words {

    private Words() {}

    static List<String> of(String paragraph) {
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start < paragraph.length()) {
            int end = endOf(paragraph, start);
            words.add(paragraph.substring(start, end));
            start = end;
        }
        return words;
    }

    private static int endOf(String text, int start) {
        char first = text.charAt(start);
        int end = start + 1;
        if (isBlank(first)) {
            while (end < text.length() && isBlank(text.charAt(end))) {
                end++;
            }
            return end;
        }
        if (!isWordChar(first)) {
            return end;
        }
        while (end < text.length() && (isWordChar(text.charAt(end)) || joinsDigits(text, end))) {
            end++;
        }
        return end;
    }

    private static boolean joinsDigits(String text, int at) {
        return ".,:".indexOf(text.charAt(at)) >= 0
                && Character.isDigit(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isWordChar(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Share of the smaller vocabulary that both have, between 0 and 1: whether one paragraph can be the other, edited. */
    static double overlap(String one, String other) {
        Set<String> a = vocabulary(one);
        Set<String> b = vocabulary(other);
        int smaller = Math.min(a.size(), b.size());
        if (smaller == 0) {
            return 0;
        }
        int larger = Math.max(a.size(), b.size());
        a.retainAll(b);
        // A short line is in every long paragraph somehow; the larger side weighs a little, too.
        return (double) a.size() / (0.75 * smaller + 0.25 * larger);
    }

    private static Set<String> vocabulary(String paragraph) {
        Set<String> words = new HashSet<>(of(paragraph.toLowerCase(Locale.ROOT)));
        words.removeIf(word -> !isWordChar(word.charAt(0)));
        return words;
    }
}
