package io.depesche.ingest.domain.syndication;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says about asking for it.
 *
 * @param ttl how long a reading may be kept (RSS {@code ttl})
 * @param skipHours hours of the day in UTC, 0 to 23, in which nothing new comes
 * @param skipDays days, in UTC, on which nothing new comes
 * @param syUpdate gap between two updates (module sy: period divided by frequency)
 * @param hub WebSub hub, an absolute address
 * @param self the address that the feed gives as its own, absolute; the topic of its hub
 */
public record Hints(
        @Nullable Duration ttl,
        Set<Integer> skipHours,
        Set<DayOfWeek> skipDays,
        @Nullable Duration syUpdate,
        @Nullable String hub,
        @Nullable String self) {

    public static final Hints NONE = new Hints(null, Set.of(), Set.of(), null, null, null);

    public Hints {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }
}
