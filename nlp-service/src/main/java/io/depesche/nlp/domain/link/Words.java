package io.depesche.nlp.domain.link;

import io.depesche.nlp.domain.kb.NameKey;
import java.util.Arrays;

/** Where the words of a text begin and end: runs of letters and digits, an apostrophe inside them too. */
final class Words {

    private final String text;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int count;

    Words(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            int end = NameKey.wordEnd(text, at, text.length());
            if (end > at) {
                add(at, end);
                at = end;
            } else {
                at++;
            }
        }
    }

    private void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        count++;
    }

    int count() {
        return count;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    String at(int word) {
        return text.substring(starts[word], ends[word]);
    }

    /** The word that begins at a place or the next one behind it; {@link #count} if there is none. */
    int from(int offset) {
        int found = Arrays.binarySearch(starts, 0, count, offset);
        return found >= 0 ? found : -found - 1;
    }

    boolean isCapital(int word) {
        return Character.isUpperCase(text.charAt(starts[word]));
    }

    /** Whether two words follow each other with one blank between them. */
    boolean areNeighbours(int word) {
        return word >= 0 && word + 1 < count && ends[word] + 1 == starts[word + 1] && text.charAt(ends[word]) == ' ';
    }

    /** Part of a word with hyphens: {@code Ukraine} in {@code Anti-Ukraine-Politik}. */
    boolean followsHyphen(int word) {
        int start = starts[word];
        return start > 1 && isHyphen(text.charAt(start - 1)) && Character.isLetterOrDigit(text.charAt(start - 2));
    }

    boolean precedesHyphen(int word) {
        int end = ends[word];
        return end + 1 < text.length() && isHyphen(text.charAt(end)) && Character.isLetterOrDigit(text.charAt(end + 1));
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }
}
