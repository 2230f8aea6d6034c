package io.depesche.ingest.domain.syndication;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of feeds: ISO 8601 ({@link IsoDate}), dates with the month in words or in the German order ({@link WrittenDate}), and
 * seconds since 1970. The offset is kept; without one the value is read in UTC and says so. What is not there is not invented beyond the
 * first moment of the day, month or year that is given; what cannot be read is no date.
 */
final class FeedDate {

    private static final int LONGEST = 100;

    /** {@code 0001-01-01} and {@code 1899-12-30} are what programs write that know no date. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 9999;

    private FeedDate() {}

    static @Nullable Stamp read(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        String date = text.replace('\u00A0', ' ')
                .replace('\n', ' ')
                .replace('\t', ' ')
                .replace('\u2212', '-')
                .strip();
        if (date.isEmpty()) {
            return null;
        }
        try {
            Stamp stamp = epoch(date);
            stamp = stamp == null ? IsoDate.read(withoutWeekday(date)) : stamp;
            stamp = stamp == null ? WrittenDate.read(date) : stamp;
            boolean possible = stamp != null
                    && stamp.value().getYear() >= FIRST_YEAR
                    && stamp.value().getYear() <= LAST_YEAR;
            return possible ? stamp : null;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** {@code Fri, 2026/11/06 08:19:53 EST} is ISO but for its first word. */
    private static String withoutWeekday(String date) {
        int comma = date.indexOf(',');
        boolean word = comma > 0 && comma < 12 && Character.isLetter(date.charAt(0));
        return word ? date.substring(comma + 1).strip() : date;
    }

    /** Ten digits are seconds, thirteen milliseconds; both from September 2001 on. */
    private static @Nullable Stamp epoch(String date) {
        boolean digits = date.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || date.length() != 10 && date.length() != 13) {
            return null;
        }
        long number = Long.parseLong(date);
        Instant instant = date.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        return new Stamp(OffsetDateTime.ofInstant(instant, ZoneOffset.UTC), true);
    }
}
