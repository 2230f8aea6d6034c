package io.depesche.ingest.domain.syndication;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * ISO 8601 and W3C-DTF as feeds write them: {@code 2026}, {@code 2026-11}, {@code 20261102}, {@code 2026-306}, {@code 2026-11-02T10:00Z},
 * {@code 2026-11-02 10:00:00.5 +0100}, {@code 2026/11/02}.
 */
final class IsoDate {

    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})(?:-(\\d{3})|[-/.]?(\\d{2})(?:[-/.]?(\\d{2}))?|-(\\d)-(\\d{1,2})|-(\\d{2})-(\\d))?(?![\\d])(.*)");
    private static final Pattern TIME = Pattern.compile(
            "(?:\\s*[Tt]\\s*|\\s+)(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?(?::\\d{2})?\\s*(.*)");
    private static final Pattern COMPACT = Pattern.compile("(\\d{8})(\\d{6})(.*)");

    private IsoDate() {}

    static @Nullable Stamp read(String date) {
        Matcher compact = COMPACT.matcher(date);
        if (compact.matches()) {
            return read(compact.group(1) + "T" + compact.group(2) + compact.group(3));
        }
        Matcher day = DAY.matcher(date);
        if (!day.matches()) {
            return null;
        }
        LocalDate of = day(day);
        String rest = day.group(9);
        if (of == null || rest.isBlank() || rest.strip().equals("T")) {
            return of == null ? null : new Stamp(of.atStartOfDay().atOffset(ZoneOffset.UTC), false);
        }
        Matcher time = TIME.matcher(rest);
        if (time.matches()) {
            return ClockTime.at(
                    of,
                    number(time.group(1), 0),
                    number(time.group(2), 0),
                    number(time.group(3), 0),
                    nanos(time.group(4)),
                    time.group(5));
        }
        ZoneOffset zone = ZoneText.read(rest.strip());
        return zone == null
                ? null
                : new Stamp(LocalDateTime.of(of, LocalTime.MIDNIGHT).atOffset(zone), true);
    }

    private static @Nullable LocalDate day(Matcher day) {
        int year = Integer.parseInt(day.group(1));
        if (day.group(2) != null) {
            return LocalDate.ofYearDay(year, Integer.parseInt(day.group(2)));
        }
        String month = day.group(3) != null ? day.group(3) : day.group(5) != null ? day.group(5) : day.group(7);
        String dayOfMonth = day.group(4) != null ? day.group(4) : day.group(6) != null ? day.group(6) : day.group(8);
        return LocalDate.of(year, number(month, 1), number(dayOfMonth, 1));
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
