package io.depesche.nlp.domain.text;

import io.depesche.contracts.article.Edit;
import io.depesche.contracts.article.Edit.Action;
import io.depesche.contracts.article.EqualRun;
import io.depesche.contracts.article.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A raw text and the edits that make the clean text of it. The raw text is never touched; the clean text and the map of equal runs are
 * computed from the edits alone, so they cannot disagree.
 *
 * <p>Edits never overlap in the raw text, so any of them can be left out: {@link #without} gives exactly that text. Rules see the clean
 * text of the rules before them and propose repairs in its offsets; {@link #with} maps those back to the raw text. A repair that reaches
 * into an earlier edit is merged with it, and the later rule signs for both.
 *
 * <p>Immutable. Every operation is linear in the text and the number of edits.
 *
 * <p>Example: raw {@code "Wort ,das"}, edits {@code [4,5)→""} and {@code [6,6)→" "} give {@code "Wort, das"} with the map
 * {@code [0,0,4] [4,5,1] [6,6,3]}.
 */
public final class EditedText {

    private static final Comparator<Span> BY_PLACE = Comparator.naturalOrder();

    private final String raw;
    private final List<Segment> segments;
    private final List<Edit> flags;
    private final String clean;

    private EditedText(String raw, List<Segment> segments, List<Edit> flags) {
        this.raw = raw;
        this.segments = List.copyOf(segments);
        this.flags = List.copyOf(flags);
        StringBuilder text = new StringBuilder(raw.length() + 16);
        for (Segment segment : segments) {
            text.append(segment.edit() == null ? segment.raw().of(raw) : segment.replacement());
        }
        this.clean = text.toString();
    }

    /** The raw text without any edit. */
    public static EditedText of(String raw) {
        List<Segment> whole = raw.isEmpty()
                ? List.of()
                : List.of(new Segment(new Span(0, raw.length()), new Span(0, raw.length()), null));
        return new EditedText(raw, whole, List.of());
    }

    public String raw() {
        return raw;
    }

    public String clean() {
        return clean;
    }

    /** All edits by their place in the raw text, flags among them. */
    public List<Edit> edits() {
        List<Edit> edits = new ArrayList<>(flags);
        for (Segment segment : segments) {
            if (segment.edit() != null) {
                edits.add(segment.edit());
            }
        }
        edits.sort(Comparator.comparing(Edit::raw, BY_PLACE));
        return edits;
    }

    /** The stretches that are the same in both texts, in order. */
    public List<EqualRun> map() {
        List<EqualRun> runs = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment.edit() == null && segment.raw().length() > 0) {
                runs.add(new EqualRun(
                        segment.clean().start(),
                        segment.raw().start(),
                        segment.raw().length()));
            }
        }
        return runs;
    }

    /**
     * This text with more repairs made.
     *
     * @param rule id of the rule that proposes them
     * @param repairs in offsets of {@link #clean()}, in any order, not overlapping; what touches a flagged span is left out
     */
    public EditedText with(String rule, Collection<Repair> repairs) {
        List<Repair> changes = new ArrayList<>();
        List<Edit> marks = new ArrayList<>(flags);
        for (Repair repair : repairs) {
            if (repair.span().end() > clean.length()) {
                throw new IllegalArgumentException(
                        "%s repairs %s of a text of %d".formatted(rule, repair.span(), clean.length()));
            }
            if (repair.action() == Action.FLAG) {
                marks.add(editOf(rule, repair, rawSpan(repair.span()), null));
            } else if (!touchesFlag(repair.span())) {
                changes.add(repair);
            }
        }
        changes.sort(Comparator.comparing(Repair::span, BY_PLACE));
        return new EditedText(raw, new SegmentSplicer(raw, segments).splice(rule, changes), marks);
    }

    /** The text that results when the given edits are left out. */
    public String without(Collection<Edit> undone) {
        StringBuilder text = new StringBuilder(raw.length() + 16);
        for (Segment segment : segments) {
            boolean kept = segment.edit() != null && !undone.contains(segment.edit());
            text.append(kept ? segment.replacement() : segment.raw().of(raw));
        }
        return text.toString();
    }

    /**
     * The raw span behind a span of the clean text. Where an end lies inside a replacement, the whole replaced place counts; what was
     * taken out at the ends does not.
     */
    public Span rawSpan(Span span) {
        int start = -1;
        int end = -1;
        for (Segment segment : segments) {
            if (segment.clean().overlaps(span)) {
                int from = segment.rawOffset(span.start());
                start = start < 0 ? from : start;
                end = segment.rawEnd(span.end());
            }
        }
        if (start >= 0) {
            return new Span(start, end);
        }
        int point = rawPoint(span.start());
        return new Span(point, point);
    }

    private int rawPoint(int at) {
        for (Segment segment : segments) {
            if (segment.clean().start() <= at && at <= segment.clean().end()) {
                return segment.rawOffset(at);
            }
        }
        return raw.length();
    }

    /**
     * Whether a place of the clean text lies in a span that was flagged: what is read there deserves less trust.
     *
     * @param span in offsets of {@link #clean()}
     */
    public boolean touchesFlag(Span span) {
        if (flags.isEmpty()) {
            return false;
        }
        Span place = rawSpan(span);
        return flags.stream().anyMatch(flag -> flag.raw().overlaps(place));
    }

    static Edit editOf(String rule, Repair repair, Span raw, @Nullable String replacement) {
        return new Edit(
                raw,
                replacement,
                repair.artifact(),
                repair.tier(),
                repair.action(),
                rule,
                repair.confidence(),
                repair.evidence());
    }
}
