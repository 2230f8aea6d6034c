package io.depesche.gateway.domain.feed;

import org.jspecify.annotations.Nullable;

/** What ingest-service said to a question or an order about feeds; every way in which it can end is a value. */
public sealed interface FeedReply {

    /**
     * It answered or did it.
     *
     * @param status 200, 201, 202 or 204
     * @param body as it came; empty with 204
     */
    @SuppressWarnings("ArrayRecordComponent") // passed through untouched
    record Given(int status, byte[] body) implements FeedReply {}

    /**
     * It will not, and says why.
     *
     * @param status 400, 404, 409, 413, 422 or 429
     * @param detail one sentence for the caller
     * @param retryAfter seconds to wait, where waiting helps
     */
    record Refused(int status, String detail, @Nullable Integer retryAfter) implements FeedReply {}

    /** It could not be reached, or not in time. */
    record Unreachable() implements FeedReply {}

    /** It answered what it should not. */
    record Broken() implements FeedReply {}
}
