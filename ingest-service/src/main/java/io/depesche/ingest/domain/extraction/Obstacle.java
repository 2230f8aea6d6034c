package io.depesche.ingest.domain.extraction;

/**
 * A page that was answered in the article's place. It is counted and told in the trace, and never kept as an article.
 *
 * @param evidence the signs by which it was recognised, for the trace; none of the page's text
 */
public record Obstacle(Kind kind, String evidence) implements PageReading {

    /** What stands there. The code stands in traces, metrics and in {@code extraction/obstacles.tsv}. */
    public enum Kind {
        /** A choice about cookies or a subscription has to be made first. */
        CONSENT_WALL("consent-wall"),
        /** A CAPTCHA, or a check of the browser. */
        BOT_CHALLENGE("bot-challenge"),
        /** Only who has an account gets in. */
        LOGIN_PAGE("login-page"),
        /** The page says that there is no such page, and is answered like any other. */
        SOFT_404("soft-404");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /**
         * The kind of a code.
         *
         * @throws IllegalArgumentException if no kind is called so
         */
        static Kind ofCode(String code) {
            for (Kind kind : values()) {
                if (kind.code.equals(code)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no obstacle is called " + code);
        }
    }
}
