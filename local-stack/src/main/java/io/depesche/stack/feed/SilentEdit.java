package io.depesche.stack.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When the edit takes place. The moment is kept in a file: once an article has been edited it stays so, also after a restart, which
 * would otherwise look like an edit back. Thread-safe.
 */
final class SilentEdit {

    private final Path kept;
    private final Clock clock;
    private final Instant due;

    /** @param after how long after now the edit takes place, unless it has already */
    SilentEdit(Path kept, Duration after, Clock clock) throws IOException {
        this.kept = kept;
        this.clock = clock;
        this.due = Files.exists(kept)
                ? Instant.parse(Files.readString(kept).strip())
                : clock.instant().plus(after);
    }

    /** When the edit took place or will. */
    Instant due() {
        return due;
    }

    synchronized boolean isDone() throws IOException {
        boolean done = !clock.instant().isBefore(due);
        if (done && !Files.exists(kept)) {
            Files.writeString(kept, due + "\n");
        }
        return done;
    }
}
