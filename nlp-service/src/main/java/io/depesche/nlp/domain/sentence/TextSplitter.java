package io.depesche.nlp.domain.sentence;

import io.depesche.contracts.article.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into sentences and tokens. A line end always ends a sentence; inside a line {@link SentenceEnd} decides at each full stop,
 * exclamation and question mark. Linear in the text; thread-safe.
 */
public final class TextSplitter {

    private final SentenceEnd sentenceEnd = SentenceEnd.shared();

    public List<Sentence> split(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            splitLine(text, start, end, sentences);
            start = end + 1;
        }
        return sentences;
    }

    private void splitLine(String text, int start, int end, List<Sentence> out) {
        int from = start;
        for (int i = start; i < end; i++) {
            if (SentenceEnd.isMark(text.charAt(i))) {
                int stop = SentenceEnd.closed(text, i, end);
                if (sentenceEnd.isAt(text, from, i, stop, end)) {
                    add(text, from, stop, out);
                    from = stop;
                }
                i = stop - 1;
            }
        }
        add(text, from, end, out);
    }

    private static void add(String text, int start, int end, List<Sentence> out) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        if (to > from) {
            Span span = new Span(from, to);
            out.add(new Sentence(span, TokenSplitter.split(text, span)));
        }
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
