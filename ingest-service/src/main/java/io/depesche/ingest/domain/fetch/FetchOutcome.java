package io.depesche.ingest.domain.fetch;

import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import org.jspecify.annotations.Nullable;

/** What came back. */
public sealed interface FetchOutcome {

    /**
     * Status 200.
     *
     * @param body decoded bytes, within the limit
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Fetched(byte[] body, @Nullable String contentType, Validators validators) implements FetchOutcome {}

    /** Status 304: the copy we have is the page's present state. */
    record NotModified() implements FetchOutcome {}

    /** Its origin is not allowed; no connection was made. */
    record Refused(String reason) implements FetchOutcome {}

    /** The body, decoded, is longer than the request allows. */
    record TooLarge(int limit) implements FetchOutcome {}

    /**
     * Anything else.
     *
     * @param reason in words, for whoever looks after the feed: {@code answered 503}
     * @param lasting whether another try is pointless, as after 404
     */
    record Failed(String reason, boolean lasting) implements FetchOutcome {}
}
