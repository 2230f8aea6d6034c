package io.depesche.nlp.domain.clean;

import io.depesche.contracts.article.Span;
import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides which line breaks go with removed lines, so that paragraphs stay as far apart as they were and each removed line remains an
 * edit of its own: a line takes breaks behind it along, never before it, so that two rules which remove neighbouring lines do not get
 * into each other's way.
 *
 * <p>Example: of {@code "A.\n\nWerbung\n\nB."} the span {@code "Werbung\n\n"} goes, of {@code "A.\nWerbung\n\nB."} it is
 * {@code "Werbung\n"}: the larger gap stays.
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
            for (int i = first; i < last; i++) {
                spans.put(i, new Span(draft.lines().get(i).span().start(), startAfter(i)));
            }
            spans.put(last, new Span(draft.lines().get(last).span().start(), endWithBreaks(first, last)));
            first = removed.nextSetBit(last + 1);
        }
        return spans;
    }

    /** As many line breaks behind the group as stand before it go with it, so that the larger gap of the two remains. */
    private int endWithBreaks(int first, int last) {
        int end = draft.lines().get(last).span().end();
        int next = startAfter(last);
        if (first == 0 || next == draft.text().length()) {
            return next;
        }
        int breaks = breaksBetween(
                draft.lines().get(first - 1).span().end(),
                draft.lines().get(first).span().start());
        for (int at = end; at < next && breaks > 0; at++) {
            if (draft.text().charAt(at) == '\n') {
                breaks--;
                end = breaks == 0 ? at + 1 : end;
            }
        }
        return breaks > 0 ? next : end;
    }

    private int breaksBetween(int start, int end) {
        int breaks = 0;
        for (int i = start; i < end; i++) {
            breaks += draft.text().charAt(i) == '\n' ? 1 : 0;
        }
        return breaks;
    }

    private int startAfter(int index) {
        return index + 1 < draft.lines().size()
                ? draft.lines().get(index + 1).span().start()
                : draft.text().length();
    }
}
