package io.depesche.store.domain.retention;

import java.time.Duration;

/**
 * How long things are kept.
 *
 * @param revisions since a newer revision was stored
 * @param deadLetters since the letter was written
 */
public record KeepRules(Duration revisions, Duration deadLetters) {

    /** Who compares two revisions, or looks after what stopped, needs some days for it. */
    private static final Duration LEAST = Duration.ofDays(1);

    /** @throws IllegalArgumentException if a limit is shorter than a day */
    public KeepRules {
        atLeastADay(revisions, "revisions");
        atLeastADay(deadLetters, "dead letters");
    }

    Duration of(Memory memory) {
        return switch (memory) {
            case REVISIONS -> revisions;
            case DEAD_LETTERS -> deadLetters;
        };
    }

    private static void atLeastADay(Duration given, String what) {
        if (given.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException(
                    "expected " + what + " to be kept for at least a day but found: " + given);
        }
    }
}
