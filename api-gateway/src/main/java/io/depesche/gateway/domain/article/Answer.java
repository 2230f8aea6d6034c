package io.depesche.gateway.domain.article;

/** What a private API said to a question; every way in which it can end is a value. */
public sealed interface Answer {

    /** @param json the body as it came */
    @SuppressWarnings("ArrayRecordComponent") // passed through untouched
    record Found(byte[] json) implements Answer {}

    /** It knows no such thing. */
    record Absent() implements Answer {}

    /** It does not accept the question, such as a cursor that it has not written. */
    record Refused() implements Answer {}

    /** It could not be reached, or not in time. */
    record Unreachable() implements Answer {}

    /** It answered what it should not. */
    record Broken() implements Answer {}
}
