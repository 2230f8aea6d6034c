package io.depesche.ingest.domain.extraction;

/**
 * A page that was answered in the article's place. It is counted and told in the trace, and never kept as an article.
 *
 * @param evidence the signs by which it was recognised, for the trace; none of the page's text
 */
public record Obstacle(Kind kind, String evidence) implements PageReading {

    /** What stands there. */
    public enum Kind {
        /** A choice about cookies or a subscription has to be made first. */
        CONSENT_WALL,
        /** A CAPTCHA, or a check of the browser. */
        BOT_CHALLENGE,
        /** Only who has an account gets in. */
        LOGIN,
        /** The page says that there is no such page, and is answered like any other. */
        SOFT_404
    }
}
