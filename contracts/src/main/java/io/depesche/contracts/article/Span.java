package io.depesche.contracts.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A half-open stretch of text, {@code [start, end)}. Written as a two-element array. The unit is that of {@code text.offsets}: UTF-16
 * unless a command was asked for code points.
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("expected 0 <= start <= end, got [" + start + ", " + end + ")");
        }
    }

    @JsonCreator
    static Span fromArray(int[] pair) {
        if (pair.length != 2) {
            throw new IllegalArgumentException("a span has two offsets, got " + pair.length);
        }
        return new Span(pair[0], pair[1]);
    }

    @JsonValue
    int[] toArray() {
        return new int[] {start, end};
    }

    public int length() {
        return end - start;
    }

    /** Whether the two have at least one character in common. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The stretch of the text. */
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    /** By start, then the shorter first. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
