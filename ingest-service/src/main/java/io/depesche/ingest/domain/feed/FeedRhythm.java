package io.depesche.ingest.domain.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source's own rhythm, learned from when something new was in it: an exponentially weighted mean of the gaps between new entries.
 *
 * @param lastNew when something new was last in it
 * @param usualGap typical time between two new entries; {@code null} until it is known
 * @param interval what it is asked at now, before jitter and the server's wishes
 */
public record FeedRhythm(
        @Nullable Instant lastNew,
        @Nullable Duration usualGap,
        @Nullable Duration interval) {

    public static final FeedRhythm UNKNOWN = new FeedRhythm(null, null, null);

    /** Weight of the newest gap: half of what is known is forgotten after two. */
    private static final double NEWEST = 0.3;

    /** Dates of the newest entries tell the present rhythm; an archive at the end of a feed tells an old one. */
    private static final int DATES = 20;

    /** With fewer dates chance speaks. */
    private static final int ENOUGH_DATES = 4;

    public FeedRhythm at(Duration newInterval) {
        return new FeedRhythm(lastNew, usualGap, newInterval);
    }

    /**
     * After a reading.
     *
     * @param fresh entries that were not known before
     * @param dates of all its entries, as far as they can be believed
     */
    public FeedRhythm after(int fresh, List<Instant> dates, Instant now) {
        if (fresh == 0) {
            return this;
        }
        if (lastNew == null) {
            return first(dates, now);
        }
        Duration gap = Duration.between(lastNew, now).dividedBy(fresh);
        Duration learned = usualGap == null
                ? gap
                : Duration.ofMillis((long) (usualGap.toMillis() * (1 - NEWEST) + gap.toMillis() * NEWEST));
        return new FeedRhythm(now, learned.isNegative() ? usualGap : learned, interval);
    }

    /** Nothing was seen coming yet: the entries' own dates serve, so that a slow source is not asked often for days to learn it. */
    private FeedRhythm first(List<Instant> dates, Instant now) {
        List<Instant> newest = dates.stream()
                .filter(date -> !date.isAfter(now))
                .sorted(java.util.Comparator.reverseOrder())
                .distinct()
                .limit(DATES)
                .toList();
        if (newest.isEmpty()) {
            return new FeedRhythm(now, usualGap, interval);
        }
        Duration gap = newest.size() < ENOUGH_DATES
                ? usualGap
                : Duration.between(newest.getLast(), newest.getFirst()).dividedBy(newest.size() - 1L);
        return new FeedRhythm(newest.getFirst(), gap, interval);
    }
}
