package io.depesche.ingest.domain.retention;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: what is remembered and for how long already. Several instances at once do not hinder each other. */
public interface RetentionLedger {

    /**
     * Articles that have been here for longer than their source may be kept.
     *
     * @param days for sources that say nothing themselves; {@code null}: their articles stay
     */
    List<String> overdue(@Nullable Integer days, Instant now, int limit);

    /**
     * Forgets the oldest of what is older than a moment. An entry that may still be in its feed stays, whatever its age.
     *
     * @return how many rows; {@code limit} means that there may be more
     */
    int forget(Memory memory, Instant before, int limit);
}
