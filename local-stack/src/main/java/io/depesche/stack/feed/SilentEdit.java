package io.depesche.stack.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the edit takes place: some time after the article was first served, so that a reader has seen the text before, however long the
 * reader took to start. The moment is kept in a file: once an article has been edited it stays so, also after a restart, which would
 * otherwise look like an edit back. Thread-safe.
 */
final class SilentEdit {

    private final Path kept;
    private final Duration after;
    private final Clock clock;
    private @Nullable Instant due;

    /** @param after how long after the first reader the edit takes place, unless it has already */
    SilentEdit(Path kept, Duration after, Clock clock) throws IOException {
        this.kept = kept;
        this.after = after;
        this.clock = clock;
        this.due = Files.exists(kept) ? Instant.parse(Files.readString(kept).strip()) : null;
    }

    /** The article went out as it was before the edit: the time runs from the first reader on. */
    synchronized void served() {
        if (due == null) {
            due = clock.instant().plus(after);
        }
    }

    /** When the edit took place, or empty if it has not. */
    synchronized Optional<Instant> done() throws IOException {
        if (due == null || clock.instant().isBefore(due)) {
            return Optional.empty();
        }
        if (!Files.exists(kept)) {
            Files.writeString(kept, due + "\n");
        }
        return Optional.of(due);
    }
}
