package io.depesche.ingest.domain.fetch;

import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import org.jspecify.annotations.Nullable;

/**
 * What came back. A redirect is followed by whoever fetches; what stands here is what was found at its end.
 *
 * <p>Close it once its body has been read: of large bodies only few are in memory at a time, and the next one waits for that. Who forgets
 * it slows down others, for a minute at most.
 */
public sealed interface FetchOutcome extends AutoCloseable {

    /** Gives back what the body took; without a large body nothing happens. */
    @Override
    default void close() {}

    /**
     * Status 200.
     *
     * @param body decoded bytes, within the limit
     * @param validators of this answer, byte for byte; {@link Validators#NONE} where it carried none
     * @param done what {@link #close} calls
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Fetched(byte[] body, @Nullable String contentType, Validators validators, Answer answer, Runnable done)
            implements FetchOutcome {

        /** A body that nobody waits for. */
        public Fetched(byte[] body, @Nullable String contentType, Validators validators, Answer answer) {
            this(body, contentType, validators, answer, () -> {});
        }

        @Override
        public void close() {
            done.run();
        }
    }

    /**
     * Status 304: the copy we have is the page's present state.
     *
     * @param validators those that the 304 itself carried; they replace the ones we have (RFC 9111, 4.3.4)
     */
    record NotModified(Validators validators, Answer answer) implements FetchOutcome {}

    /** Any other final status; its body was not read. */
    record Answered(int status, Answer answer) implements FetchOutcome {

        /** Whether another try is pointless: not found, gone, withheld by law. */
        public boolean lasting() {
            return status == 404 || status == 410 || status == 451;
        }

        /** In words, for whoever looks after the feed. */
        public String reason() {
            return "answered " + status;
        }
    }

    /**
     * The guard or a rule about redirects said no. Nothing forbidden was connected to.
     *
     * @param reason in words: expected and actual
     */
    record Refused(Why why, String reason) implements FetchOutcome {}

    /** The body, decoded, is longer than the request allows. */
    record TooLarge(int limit) implements FetchOutcome {}

    /**
     * No usable answer: its name is unknown, nobody listens, TLS failed, the deadline passed, the protocol or the coding was broken.
     *
     * @param reason in words, for whoever looks after the feed
     */
    record Failed(String reason) implements FetchOutcome {}

    /** What was wrong with an address or a redirect. The code stands in traces and metrics. */
    enum Why {
        ADDRESS("address"),
        PORT("port"),
        SCHEME("scheme"),
        USERINFO("userinfo"),
        HOST("host"),
        DOWNGRADE("downgrade"),
        REDIRECTS("redirects");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
