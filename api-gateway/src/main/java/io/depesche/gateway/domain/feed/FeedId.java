package io.depesche.gateway.domain.feed;

/** The form of a feed's id, checked before it becomes part of another address. */
public final class FeedId {

    private static final int LENGTH = 16;

    private FeedId() {}

    /** Whether it is made of 16 hex digits. */
    public static boolean isWellFormed(String id) {
        return id.length() == LENGTH && id.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }
}
