package io.depesche.nlp.domain.clean;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.Draft.Line;
import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides which line breaks go with removed lines, so that paragraphs stay as far apart as they were and each removed line remains an
 * edit of its own.
 *
 * <p>Example: of {@code "A.\n\nPREV x\nNEXT y"} the spans {@code "\n\nPREV x"} and {@code "\nNEXT y"} go; of
 * {@code "A.\n\nWerbung\n\nB."} it is {@code "Werbung\n\n"}.
 */
public final class LineRemoval {

    private final Draft draft;

    public LineRemoval(Draft draft) {
        this.draft = draft;
    }

    /**
     * Spans to delete.
     *
     * @param removed indexes into the draft's lines
     * @return span by line index
     */
    public SortedMap<Integer, Span> spans(BitSet removed) {
        SortedMap<Integer, Span> spans = new TreeMap<>();
        for (int first = removed.nextSetBit(0); first >= 0; ) {
            int last = removed.nextClearBit(first) - 1;
            boolean withBreakBefore = breaksGoBefore(first, last);
            for (int i = first; i <= last; i++) {
                Span line = draft.lines().get(i).span();
                spans.put(
                        i,
                        withBreakBefore
                                ? new Span(
                                        endOfLineBefore(i), i == draft.lines().size() - 1 ? textEnd() : line.end())
                                : new Span(line.start(), startOfLineAfter(i)));
            }
            first = removed.nextSetBit(last + 1);
        }
        return spans;
    }

    /** The smaller gap around the group goes, the larger one stays; at an edge of the text the inner gap goes. */
    private boolean breaksGoBefore(int first, int last) {
        if (first == 0) {
            return false;
        }
        if (last == draft.lines().size() - 1) {
            return true;
        }
        int gapBefore = draft.lines().get(first).span().start() - endOfLineBefore(first);
        int gapAfter = startOfLineAfter(last) - draft.lines().get(last).span().end();
        return gapBefore < gapAfter;
    }

    private int endOfLineBefore(int index) {
        return index == 0 ? 0 : draft.lines().get(index - 1).span().end();
    }

    private int startOfLineAfter(int index) {
        Line line = index + 1 < draft.lines().size() ? draft.lines().get(index + 1) : null;
        return line == null ? textEnd() : line.span().start();
    }

    private int textEnd() {
        return draft.text().length();
    }
}
