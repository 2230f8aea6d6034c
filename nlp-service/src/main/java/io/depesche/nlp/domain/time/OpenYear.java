package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.time.Meaning.Day;
import io.depesche.nlp.domain.time.Meaning.Year;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the year of a day, month or season that is told without one: by the weekday beside it, the year last named close by, and where
 * its clause looks.
 */
final class OpenYear {

    private OpenYear() {}

    /** The year that a year phrase means, or {@code null}. */
    static @Nullable Integer named(Year year, Resolver.Around around) {
        if (year.named() != null) {
            return year.named();
        }
        Reference reference = around.reference();
        return year.offset() == null || reference == null
                ? null
                : reference.best().getYear() + year.offset();
    }

    /** The year of a day without one: weekday as checksum, then the year last named, then the tense. */
    static @Nullable Integer ofDay(Day day, Resolver.Around around) {
        Reference reference = around.reference();
        if (reference == null) {
            return around.lastYear() != null && isPossible(around.lastYear(), day) ? around.lastYear() : null;
        }
        int now = reference.best().getYear();
        Integer told = around.lastYear();
        if (told != null && told < now - 1 && around.direction() != Direction.FUTURE && isPossible(told, day)) {
            return told;
        }
        Integer best = null;
        long least = Long.MAX_VALUE;
        for (int year = now - 1; year <= now + 1; year++) {
            if (!isPossible(year, day)) {
                continue;
            }
            LocalDate date = LocalDate.of(year, day.month(), day.day());
            long away = ChronoUnit.DAYS.between(reference.best(), date);
            long cost = Math.abs(away) + wrongWay(around.direction(), away);
            if (day.weekday() > 0 && date.getDayOfWeek().getValue() != day.weekday()) {
                cost += 100_000;
            }
            if (cost < least) {
                least = cost;
                best = year;
            }
        }
        return best == null ? leapYear(now, day) : best;
    }

    /** Days of penalty for a day on the wrong side. Less than a year: that a tense was misread is likelier than news of a year ago. */
    private static long wrongWay(Direction direction, long away) {
        return switch (direction) {
            case PAST -> away > 0 ? 250 : 0;
            case FUTURE -> away < 0 ? 200 : 0;
            case PRESENT -> away < 0 ? 20 : 0;
            case UNKNOWN -> 0;
        };
    }

    private static @Nullable Integer leapYear(int now, Day day) {
        return day.month() == 2 && day.day() == 29 ? Integer.valueOf(now - Math.floorMod(now, 4)) : null;
    }

    static boolean isPossible(int year, Day day) {
        return day.day() <= LocalDate.of(year, day.month(), 1).lengthOfMonth();
    }

    /** The year of a month or season without one. */
    static @Nullable Integer ofMonth(int month, Resolver.Around around) {
        Reference reference = around.reference();
        Integer told = around.lastYear();
        if (reference == null) {
            return told;
        }
        int now = reference.best().getYear();
        if (told != null && told < now - 1 && around.direction() != Direction.FUTURE) {
            return told;
        }
        int distance = month - reference.best().getMonthValue();
        return switch (around.direction()) {
            case PAST -> distance > 0 ? now - 1 : now;
            case FUTURE -> distance < 0 ? now + 1 : now;
            case PRESENT -> distance > 6 ? now - 1 : distance <= -6 ? now + 1 : now;
            case UNKNOWN -> distance >= 6 ? now - 1 : distance < -7 ? now + 1 : now;
        };
    }

    static @Nullable Integer ofPart(String code, Resolver.Around around) {
        boolean seasonal = !code.startsWith("Q") && !code.startsWith("H");
        if (around.reference() == null) {
            return around.lastYear();
        }
        if (seasonal) {
            Integer told = around.lastYear();
            int now = around.reference().best().getYear();
            if (told != null && told < now - 1 && around.direction() != Direction.FUTURE) {
                return told;
            }
            int distance =
                    CalendarUnits.startMonth(code) - around.reference().best().getMonthValue();
            return switch (around.direction()) {
                case PAST -> distance > 0 ? now - 1 : now;
                case FUTURE -> distance < -2 ? now + 1 : now;
                default -> distance > 7 ? now - 1 : distance < -7 ? now + 1 : now;
            };
        }
        int now = around.reference().best().getYear();
        int end = CalendarUnits.startMonth(code) + (code.startsWith("Q") ? 2 : 5);
        boolean notYet =
                CalendarUnits.startMonth(code) > around.reference().best().getMonthValue();
        return around.direction() == Direction.PAST
                        && notYet
                        && end > around.reference().best().getMonthValue()
                ? now - 1
                : now;
    }
}
