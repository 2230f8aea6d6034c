package io.depesche.store.domain.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ISO 8601 values that records and callers give: a date ({@code 2024-11-12}, taken as the start of that day in UTC) or a date
 * and time with offset. What cannot be read, or lies outside the years 1 to 9999 that the database can hold, is unknown.
 */
public final class IsoMoment {

    private static final int DATE_LENGTH = "2024-11-12".length();

    private IsoMoment() {}

    /** The moment, in whole microseconds as the database keeps it; {@code null} if the text is none. */
    public static @Nullable Instant parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        LocalDate day = parseDay(text);
        if (day != null) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            return isStorable(moment.getYear()) ? moment.toInstant().truncatedTo(ChronoUnit.MICROS) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The day; {@code null} if the text is no date. */
    public static @Nullable LocalDate parseDay(@Nullable String text) {
        if (text == null || text.length() != DATE_LENGTH) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            return isStorable(day.getYear()) ? day : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isStorable(int year) {
        return year >= 1 && year <= 9999;
    }
}
