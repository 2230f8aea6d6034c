package io.depesche.ingest.domain.feed;

/** What stands at a source's address. The code stands in the database and in the API. */
public enum SourceKind {
    /** A feed document. */
    FEED("feed"),
    /** A page whose links a CSS selector picks. */
    LINKS("links"),
    /** A sitemap with news, or an index of such. */
    SITEMAP("sitemap");

    private final String code;

    SourceKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /**
     * @throws IllegalArgumentException if no kind is called so
     */
    public static SourceKind ofCode(String code) {
        for (SourceKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("expected feed, links or sitemap but found: " + code);
    }
}
