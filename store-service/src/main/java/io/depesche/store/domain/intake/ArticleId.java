package io.depesche.store.domain.intake;

/**
 * The shape an article id must have to be a key. Ids of our own are 16 hex digits; others are let through as long as they can stand in
 * a URL, a log line and an index.
 */
public final class ArticleId {

    private static final int LONGEST = 200;

    private ArticleId() {}

    /** Whether it is one to 200 printable ASCII characters without a blank. */
    public static boolean isWellFormed(String id) {
        return !id.isEmpty() && id.length() <= LONGEST && id.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }
}
