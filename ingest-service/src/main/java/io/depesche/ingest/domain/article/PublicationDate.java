package io.depesche.ingest.domain.article;

import io.depesche.contracts.article.Article.Published;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Reads when an article was published: an ISO 8601 day, or a day and time with its offset. The interval is that day, in the offset in
 * which it was written. A time without an offset is no value: it would be an invented moment.
 */
public final class PublicationDate {

    private static final int LONGEST = 40;

    /** Clocks differ; a date further ahead than this is a mistake or a trick to stay on top of every list. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(10);

    /** Where a date comes from, and how far it is trusted: a feed often gives the time of the last change, a page any date on it. */
    public enum Source {
        GIVEN("given", 1.0),
        FEED("feed", 0.9),
        PAGE("page", 0.8),
        /** A line of the page's text, such as {@code Stand: 12. März 2024}. */
        PAGE_TEXT("page-text", 0.6),
        /** Figures in the address. */
        ADDRESS("address", 0.4);

        private final String method;
        private final double confidence;

        Source(String method, double confidence) {
            this.method = method;
            this.confidence = confidence;
        }
    }

    private PublicationDate() {}

    /** Whether a moment lies so far ahead of now that it cannot be true. */
    public static boolean isAhead(Instant moment, Instant now) {
        return moment.isAfter(now.plus(CLOCK_DIFFERENCE));
    }

    /** The date, or {@code null} if the text is none. */
    public static @Nullable Published read(@Nullable String text, Source source) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        String value = text.strip();
        LocalDate day = dayOf(value);
        return day == null || day.getYear() < 1000 || day.getYear() > 9999 ? null : of(value, day, source);
    }

    /**
     * A moment that keeps the offset in which it was written.
     *
     * @param zoneGiven whether that offset was written at all; if not, only the day is taken
     */
    public static Published at(OffsetDateTime moment, boolean zoneGiven, Source source) {
        LocalDate day = moment.toLocalDate();
        return of(zoneGiven ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment) : day.toString(), day, source);
    }

    /** The same for what a feed says, which is believed unless it lies ahead: {@code null} then. */
    public static @Nullable Published ofFeed(OffsetDateTime moment, boolean zoneGiven, Instant now) {
        return isAhead(moment.toInstant(), now) ? null : at(moment, zoneGiven, Source.FEED);
    }

    private static Published of(String value, LocalDate day, Source source) {
        return new Published(value, day.toString(), day.toString(), source.method, source.confidence);
    }

    private static @Nullable LocalDate dayOf(String value) {
        try {
            return value.indexOf('T') < 0
                    ? LocalDate.parse(value)
                    : OffsetDateTime.parse(value).toLocalDate();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
