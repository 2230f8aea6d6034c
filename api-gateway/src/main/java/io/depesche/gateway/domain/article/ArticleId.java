package io.depesche.gateway.domain.article;

/** The form of an article's id, checked before it becomes part of another address. */
public final class ArticleId {

    private static final int MAX_LENGTH = 64;

    private ArticleId() {}

    /** Whether it is made of letters, digits, {@code -} and {@code _} alone; ids of our own have 16 hex digits. */
    public static boolean isWellFormed(String id) {
        return !id.isEmpty()
                && id.length() <= MAX_LENGTH
                && id.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }
}
