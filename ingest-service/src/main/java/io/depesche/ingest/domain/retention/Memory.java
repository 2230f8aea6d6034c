package io.depesche.ingest.domain.retention;

/** What this service remembers for its own work, each forgotten by its age. The code stands in metrics. */
public enum Memory {

    /** Texts of articles, and their bands: they tell what a revision changes and what repeats a text. */
    TEXTS("texts"),

    /** Entries that are in no feed any more, with what stopped them. */
    PAGES("pages"),

    /** Steps of articles, but not that one was taken down. */
    TRACES("traces"),

    /** Lines of a site's articles, by which furniture is known. */
    SITE_LINES("site-lines"),

    /** Hosts that wanted to be left alone, until then. */
    HOLDS("holds");

    private final String code;

    Memory(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
