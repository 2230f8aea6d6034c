package io.depesche.contracts.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A stretch that is the same in the clean and in the raw text; written as {@code [cleanStart, rawStart, length]}. The runs of a text,
 * in order, are the map between the two.
 */
public record EqualRun(int cleanStart, int rawStart, int length) {

    public EqualRun {
        if (cleanStart < 0 || rawStart < 0 || length < 0) {
            throw new IllegalArgumentException("an equal run has no negative number");
        }
    }

    @JsonCreator
    static EqualRun fromArray(int[] triple) {
        if (triple.length != 3) {
            throw new IllegalArgumentException("an equal run has three numbers, got " + triple.length);
        }
        return new EqualRun(triple[0], triple[1], triple[2]);
    }

    @JsonValue
    int[] toArray() {
        return new int[] {cleanStart, rawStart, length};
    }
}
