package io.depesche.ingest.domain.feed;

import io.depesche.ingest.domain.syndication.Hints;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the last document asks for, kept because a 304 brings no document.
 *
 * @param atLeast shortest gap between two polls: the longer one of {@code ttl} and the {@code sy} module
 * @param skipHours in UTC, 0 to 23
 * @param skipDays in UTC
 */
public record FeedWishes(@Nullable Duration atLeast, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {

    public static final FeedWishes NONE = new FeedWishes(null, Set.of(), Set.of());

    public FeedWishes {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }

    public static FeedWishes of(Hints hints) {
        return new FeedWishes(longer(hints.ttl(), hints.syUpdate()), hints.skipHours(), hints.skipDays());
    }

    static @Nullable Duration longer(@Nullable Duration one, @Nullable Duration other) {
        return one == null || other != null && other.compareTo(one) > 0 ? other : one;
    }
}
