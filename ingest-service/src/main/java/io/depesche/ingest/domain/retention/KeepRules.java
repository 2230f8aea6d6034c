package io.depesche.ingest.domain.retention;

import io.depesche.ingest.domain.copies.CopyTest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long things are kept.
 *
 * @param articleDays days that the articles of a source are kept that says nothing itself; {@code null}: for ever
 * @param texts since the article's last revision; the lines of its site as well
 * @param pages since the entry was last in its feed
 * @param traces since the step
 */
public record KeepRules(@Nullable Integer articleDays, Duration texts, Duration pages, Duration traces) {

    /** A page is looked at for days, and a feed may be away for some. */
    private static final Duration LEAST = Duration.ofDays(7);

    /**
     * @throws IllegalArgumentException if a limit would take away what work still needs
     */
    public KeepRules {
        if (articleDays != null && articleDays < 1) {
            throw new IllegalArgumentException(
                    "expected articles to be kept for at least 1 day but found: " + articleDays);
        }
        atLeast(CopyTest.WINDOW, texts, "texts");
        atLeast(LEAST, pages, "pages");
        atLeast(LEAST, traces, "traces");
    }

    Duration of(Memory memory) {
        return switch (memory) {
            case TEXTS, SITE_LINES -> texts;
            case PAGES -> pages;
            case TRACES -> traces;
            case HOLDS -> Duration.ZERO;
        };
    }

    private static void atLeast(Duration least, Duration given, String what) {
        if (given.compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    "expected " + what + " to be kept for at least " + least.toDays() + " days but found: " + given);
        }
    }
}
