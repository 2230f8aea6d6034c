package io.depesche.store.domain.retention;

import java.time.Instant;

/** Port: what is remembered and for how long already. Several instances at once do not hinder each other. */
public interface RetentionLedger {

    /**
     * Forgets the oldest of what is older than a moment.
     *
     * @return how many rows; {@code limit} means that there may be more
     */
    int forget(Memory memory, Instant before, int limit);
}
