package io.depesche.ingest.domain.syndication;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as a document gives it, with the offset in which it was written.
 *
 * @param zoneGiven whether the document named a zone; if not, the value is read in UTC and may be hours off
 */
public record Stamp(OffsetDateTime value, boolean zoneGiven) {

    public Instant instant() {
        return value.toInstant();
    }

    public static @Nullable Instant instantOf(@Nullable Stamp stamp) {
        return stamp == null ? null : stamp.instant();
    }
}
