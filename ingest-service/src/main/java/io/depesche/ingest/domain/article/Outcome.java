package io.depesche.ingest.domain.article;

/** What became of an article that arrived. */
public sealed interface Outcome {

    /** It is new or its text has changed: a record of this revision is in the outbox. */
    record Accepted(String articleId, int revision) implements Outcome {}

    /**
     * It brings nothing new: nothing is sent.
     *
     * @param revision the article's latest
     */
    record Unchanged(String articleId, int revision, Sameness why) implements Outcome {

        public Unchanged(String articleId, int revision) {
            this(articleId, revision, Sameness.SAME_TEXT);
        }
    }

    /** Why an arrival brings nothing new. */
    enum Sameness {
        SAME_TEXT("arrived again with the text of this revision; nothing sent"),
        SAME_CORE("arrived with other typography, stamps or links around the text of this revision; nothing sent");

        private final String words;

        Sameness(String words) {
            this.words = words;
        }

        /** One sentence for the trace. */
        public String words() {
            return words;
        }
    }

    /**
     * Its text was captured before the one we have and differs from it: nothing is sent, because the order in which captures arrive is
     * not the order in which they were made.
     *
     * @param revision the one we have
     */
    record Older(String articleId, int revision) implements Outcome {}

    /**
     * It is not taken in.
     *
     * @param detail one sentence for the trace or the caller: expected and actual, no article text
     */
    record Rejected(Reason reason, String detail) implements Outcome {}

    /** Why an article is not taken in. The code stands in traces and metrics. */
    enum Reason {
        EMPTY_TEXT("empty-text"),
        TOO_LARGE("too-large"),
        NOT_UNICODE("not-unicode"),
        BAD_LINK("bad-link"),
        ADDRESS_REFUSED("address-refused"),
        NOT_A_PAGE("not-a-page"),
        ROBOTS("robots"),
        UNREACHABLE("unreachable"),
        CONSENT_WALL("consent-wall"),
        BOT_CHALLENGE("bot-challenge"),
        LOGIN_PAGE("login-page"),
        SOFT_404("soft-404"),
        TAKEN_DOWN("taken-down");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
