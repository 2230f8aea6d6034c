package io.depesche.nlp.domain.quote;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.text.QuoteMarks;
import io.depesche.nlp.domain.text.QuoteMarks.Mark;
import io.depesche.nlp.domain.text.QuoteMarks.Side;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Pairs the quotation marks of each paragraph: German, straight and French ones, nested ones too, and makes the best of damaged ones. A
 * mark opens or closes by its place, not by its glyph, because machines set {@code „} at both ends.
 *
 * <p>A quotation whose closing mark is missing ends with its paragraph if the next paragraph opens again (speech over several paragraphs
 * does that), otherwise with its sentence. Linear: each mark is pushed and popped once.
 */
final class MarkPairs {

    /** Deeper nesting is damage. */
    private static final int DEEPEST = 8;

    /** A quotation without its closing mark is not believed beyond this. */
    private static final int LONGEST_UNCLOSED = 600;

    private MarkPairs() {}

    /** All quotations by their start, outer before inner. */
    static List<Quotation> of(String text) {
        List<Quotation> found = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            pairLine(text, new Span(start, end), found);
            start = end + 1;
        }
        found.sort(Comparator.comparingInt((Quotation q) -> q.outer().start())
                .thenComparingInt(q -> -q.outer().end()));
        return found;
    }

    private static void pairLine(String text, Span line, List<Quotation> found) {
        List<Mark> marks = QuoteMarks.of(text, line);
        addSingle(text, line, marks, found);
        Deque<Mark> open = new ArrayDeque<>();
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            if (opens(mark, open)) {
                if (open.size() >= DEEPEST) {
                    open.removeLast();
                }
                open.push(mark);
            } else if (!open.isEmpty()) {
                Mark first = open.pop();
                add(
                        text,
                        first.span().start(),
                        first.span().end(),
                        mark.span().start(),
                        mark.span().end(),
                        true,
                        found);
            }
        }
        if (!open.isEmpty()) {
            unclosed(text, line, open.peekLast(), found);
        }
    }

    private static boolean opens(Mark mark, Deque<Mark> open) {
        if (mark.opens()) {
            return true;
        }
        if (mark.closes()) {
            return false;
        }
        return open.isEmpty() && (mark.side() == Side.GLUED || mark.glyph() == '„' || mark.glyph() == '»');
    }

    private static void unclosed(String text, Span line, Mark first, List<Quotation> found) {
        int from = first.span().end();
        int next = line.end();
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        boolean goesOn = next < text.length() && QuoteMarks.isMark(text.charAt(next)) && text.charAt(next) != '“';
        int end = goesOn ? line.end() : sentenceEnd(text, from, line.end());
        boolean overlaps = found.stream()
                .skip(Math.max(0, found.size() - DEEPEST))
                .anyMatch(other ->
                        other.outer().start() < end && from < other.outer().end());
        if (!overlaps || goesOn) {
            add(text, first.span().start(), from, end, end, goesOn, found);
        }
    }

    private static int sentenceEnd(String text, int from, int lineEnd) {
        int limit = Math.min(lineEnd, from + LONGEST_UNCLOSED);
        for (int i = from + 1; i < limit; i++) {
            char c = text.charAt(i);
            boolean stop = c == '.' || c == '!' || c == '?';
            if (stop && (i + 1 == lineEnd || text.charAt(i + 1) == ' ') && !Character.isDigit(text.charAt(i - 1))) {
                return i + 1;
            }
        }
        return limit;
    }

    private static void add(
            String text,
            int outerStart,
            int innerStart,
            int innerEnd,
            int outerEnd,
            boolean whole,
            List<Quotation> found) {
        int start = innerStart;
        int end = innerEnd;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            found.add(new Quotation(new Span(start, end), new Span(outerStart, outerEnd), whole));
        }
    }

    /** Single marks {@code ‚…‘} and {@code ›…‹} where the line has no double ones; inside double ones they are quotes within quotes. */
    private static void addSingle(String text, Span line, List<Mark> doubles, List<Quotation> found) {
        if (!doubles.isEmpty()) {
            return;
        }
        int open = -1;
        char closing = 0;
        for (int i = line.start(); i < line.end(); i++) {
            char c = text.charAt(i);
            if (open >= 0 && (c == closing || closing == '‘' && c == '’' && !insideWord(text, i, line))) {
                add(text, open, open + 1, i, i + 1, true, found);
                open = -1;
            } else if (open < 0 && (c == '‚' || c == '›' || c == '‹')) {
                open = i;
                closing = c == '‚' ? '‘' : c == '›' ? '‹' : '›';
            }
        }
    }

    private static boolean insideWord(String text, int at, Span line) {
        return at > line.start()
                && at + 1 < line.end()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }
}
