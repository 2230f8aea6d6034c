package io.depesche.nlp.domain.text;

import io.depesche.contracts.article.Edit;
import io.depesche.contracts.article.Edit.Action;
import io.depesche.contracts.article.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays sorted repairs over the segments of a text in one pass and gives the new segments: equal runs are cut, edits that a repair
 * reaches into become one edit with it. Used once.
 */
final class SegmentSplicer {

    private final String raw;
    private final Iterator<Segment> rest;
    private final List<Segment> out = new ArrayList<>();
    private @Nullable Segment current;
    private int cleanLength;

    SegmentSplicer(String raw, List<Segment> segments) {
        this.raw = raw;
        this.rest = segments.iterator();
        next();
    }

    /**
     * @param changes in offsets of the segments' clean text, sorted
     * @throws IllegalArgumentException if two of them overlap: that is a fault of the rule
     */
    List<Segment> splice(String rule, List<Repair> changes) {
        refuseOverlaps(rule, changes);
        Deque<Repair> open = new ArrayDeque<>(changes);
        while (!open.isEmpty()) {
            apply(rule, open);
        }
        while (current != null) {
            emit(current.raw(), current.edit());
            next();
        }
        return out;
    }

    private static void refuseOverlaps(String rule, List<Repair> changes) {
        for (int i = 1; i < changes.size(); i++) {
            Span before = changes.get(i - 1).span();
            Span after = changes.get(i).span();
            if (after.start() < before.end() || after.equals(before)) {
                throw new IllegalArgumentException("%s repairs %s and %s".formatted(rule, before, after));
            }
        }
    }

    /** Takes the first change and all that lie in the same earlier edit. */
    private void apply(String rule, Deque<Repair> open) {
        Repair change = open.remove();
        int start = change.span().start();
        while (current != null && current.clean().end() <= start && !sameInsertion(current, change)) {
            emit(current.raw(), current.edit());
            next();
        }
        int rawStart = current == null ? raw.length() : current.rawOffset(start);
        int rawEnd = rawStart;
        if (current != null && current.edit() == null && current.clean().start() < start) {
            emit(new Span(current.raw().start(), rawStart), null);
            current = tail(current, start);
        }
        StringBuilder text = new StringBuilder();
        String after = "";
        while (current != null && isReached(current, change)) {
            if (current.edit() == null) {
                int cut = Math.min(change.span().end(), current.clean().end());
                rawEnd = current.rawOffset(cut);
                if (cut < current.clean().end()) {
                    current = tail(current, cut);
                    break;
                }
            } else {
                Segment edit = current;
                text.append(edit.slice(edit.clean().start(), start));
                while (!open.isEmpty()
                        && open.element().span().start() < edit.clean().end()) {
                    Repair following = open.remove();
                    text.append(change.replacement())
                            .append(edit.slice(
                                    change.span().end(), following.span().start()));
                    change = following;
                }
                after = edit.slice(change.span().end(), edit.clean().end());
                rawEnd = edit.raw().end();
            }
            next();
        }
        emitEdit(rule, change, new Span(rawStart, rawEnd), text.append(change.replacement()) + after);
    }

    /** Two insertions at one raw place would have no order of their own, so they become one. */
    private static boolean sameInsertion(Segment segment, Repair change) {
        return change.span().length() == 0
                && segment.edit() != null
                && segment.raw().length() == 0
                && segment.clean().end() >= change.span().start()
                && segment.clean().start() <= change.span().start();
    }

    private static boolean isReached(Segment segment, Repair change) {
        if (change.span().length() > 0) {
            return segment.clean().start() < change.span().end();
        }
        return segment.edit() != null
                && (segment.clean().start() < change.span().start() || sameInsertion(segment, change));
    }

    private void emitEdit(String rule, Repair change, Span place, String replacement) {
        if (replacement.contentEquals(place.of(raw))) {
            emit(place, null); // a rule took back what an earlier one had done
            return;
        }
        Edit edit = EditedText.editOf(rule, change, place, replacement);
        Action action = change.action() == Action.MOVE && replacement.isEmpty()
                ? Action.MOVE
                : replacement.isEmpty() ? Action.DELETE : Action.REPLACE;
        emit(
                place,
                action == edit.action()
                        ? edit
                        : new Edit(
                                place,
                                replacement,
                                edit.artifact(),
                                edit.tier(),
                                action,
                                rule,
                                edit.confidence(),
                                edit.evidence()));
    }

    private void emit(Span place, @Nullable Edit edit) {
        if (edit == null && place.length() == 0) {
            return;
        }
        Segment last = out.isEmpty() ? null : out.getLast();
        if (edit == null && last != null && last.edit() == null) {
            out.removeLast();
            cleanLength -= last.clean().length();
            place = new Span(last.raw().start(), place.end());
        }
        String replacement = edit == null ? null : edit.replacement();
        int length = edit == null ? place.length() : replacement == null ? 0 : replacement.length();
        out.add(new Segment(new Span(cleanLength, cleanLength + length), place, edit));
        cleanLength += length;
    }

    private static Segment tail(Segment run, int cleanStart) {
        return new Segment(
                new Span(cleanStart, run.clean().end()),
                new Span(run.rawOffset(cleanStart), run.raw().end()),
                null);
    }

    private void next() {
        current = rest.hasNext() ? rest.next() : null;
    }
}
