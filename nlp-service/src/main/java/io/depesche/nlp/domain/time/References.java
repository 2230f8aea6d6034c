package io.depesche.nlp.domain.time;

import io.depesche.contracts.article.Article.Published;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads the day of writing out of a record's {@code published}. */
final class References {

    /** Where the last day is not known, what is relative is still resolved within a week. */
    private static final int OPEN_DAYS = 6;

    private References() {}

    /** {@code null} for a date that cannot be read: then there is none. */
    static @Nullable Reference declared(@Nullable Published published) {
        if (published == null || published.value().length() < 10) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(published.value().substring(0, 10));
            if (day.getYear() < 1 || day.getYear() > 9000) {
                return null;
            }
            LocalDate earliest = published.earliest() == null
                    ? day
                    : LocalDate.parse(published.earliest().substring(0, 10));
            boolean open = published.latest() == null && published.earliest() != null;
            LocalDate latest = open
                    ? day.plusDays(OPEN_DAYS)
                    : published.latest() == null
                            ? day
                            : LocalDate.parse(published.latest().substring(0, 10));
            boolean fits = !earliest.isAfter(day) && !latest.isBefore(day);
            return new Reference(
                    day, fits ? earliest : day, fits ? latest : day, time(published.value()), zone(published.value()));
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    /** Whether an article would have been fetched before it was published; a day is left to the zones of the earth. */
    static boolean isInFuture(Reference reference, @Nullable String fetched) {
        LocalDate day = day(fetched);
        return day != null && reference.earliest().isAfter(day.plusDays(1));
    }

    /** Within the week before it was fetched, instead of a day that cannot be right. */
    static Reference beforeFetch(Reference reference, @Nullable String fetched) {
        LocalDate day = day(fetched);
        return day == null ? reference : new Reference(day, day.minusDays(OPEN_DAYS), day, null, reference.zone());
    }

    /** The day of a moment as the record writes it; {@code null} if it cannot be read. */
    static @Nullable LocalDate day(@Nullable String moment) {
        try {
            return moment == null || moment.length() < 10 ? null : LocalDate.parse(moment.substring(0, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalTime time(String value) {
        if (value.length() < 16) {
            return null;
        }
        try {
            return LocalTime.parse(value.substring(11, 16));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String zone(String value) {
        if (value.length() <= 16) {
            return "";
        }
        try {
            return OffsetDateTime.parse(value).getOffset().getId();
        } catch (DateTimeException e) {
            return "";
        }
    }
}
