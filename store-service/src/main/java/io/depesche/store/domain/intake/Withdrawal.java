package io.depesche.store.domain.intake;

/**
 * An article that is withdrawn.
 *
 * @param revision the last that was published, as the word said; 1 if only a tombstone says so
 * @param reason a code such as {@code takedown}
 */
public record Withdrawal(String articleId, int revision, String reason) {

    /** Reason where there is a tombstone alone: compaction has removed the word before it. */
    public static final String TOMBSTONE = "tombstone";

    /** Reason where the word's value cannot be read; its type and its key say enough. */
    public static final String UNREADABLE = "unreadable";

    private static final int LONGEST_REASON = 100;

    public Withdrawal {
        reason = ColumnText.of(reason, LONGEST_REASON);
    }
}
