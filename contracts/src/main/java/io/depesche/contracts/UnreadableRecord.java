package io.depesche.contracts;

/**
 * A record that no retry will make readable. The message starts with a reason code of {@link Reason}, so that dead letters can be
 * counted and filtered by it: {@code wrong-schema: article.id is missing}.
 */
public final class UnreadableRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a record cannot be processed. The code stands in headers, metrics and docs. */
    public enum Reason {
        NULL_VALUE("null-value"),
        NULL_KEY("null-key"),
        BAD_JSON("bad-json"),
        WRONG_SCHEMA("wrong-schema"),
        TOO_LARGE("too-large"),
        REFUSED_BY_DATABASE("refused-by-database");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private final Reason reason;

    public UnreadableRecord(Reason reason, String detail) {
        super(reason.code() + ": " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
