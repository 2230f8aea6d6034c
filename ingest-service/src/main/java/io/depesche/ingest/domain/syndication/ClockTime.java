package io.depesche.ingest.domain.syndication;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A day and the time of a clock as one moment. */
final class ClockTime {

    private ClockTime() {}

    /**
     * The moment; {@code 24:00} is the start of the next day, a leap second the one before it.
     *
     * @param zone a name or an offset; if it means none, UTC is taken as not given
     * @throws java.time.DateTimeException if there is no such time
     */
    static Stamp at(LocalDate day, int hour, int minute, int second, int nano, @Nullable String zone) {
        boolean midnight = hour == 24 && minute == 0 && second == 0;
        LocalTime time = LocalTime.of(midnight ? 0 : hour, minute, second == 60 ? 59 : second, nano);
        LocalDateTime local = LocalDateTime.of(midnight ? day.plusDays(1) : day, time);
        ZoneOffset offset = zone == null ? null : zone(zone.strip());
        return new Stamp(local.atOffset(offset == null ? ZoneOffset.UTC : offset), offset != null);
    }

    /** {@code +0100 (CET)} and {@code +01:00[Europe/Berlin]} name their zone twice. */
    private static @Nullable ZoneOffset zone(String text) {
        int end = 0;
        while (end < text.length() && " ([".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return ZoneText.read(text.substring(0, end));
    }
}
