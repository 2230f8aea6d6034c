package io.depesche.nlp.domain.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Days, weeks, quarters, decades as intervals with their names in TIMEX3, counted from a day. */
final class CalendarUnits {

    private CalendarUnits() {}

    static Resolved years(String value, int first, int count) {
        return Resolved.days(value, LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31), false);
    }

    /** A year that begins in another month ends in the month before, a year later; where the month is not known both years are meant. */
    static Resolved range(Meaning.YearRange range) {
        LocalDate first = LocalDate.of(range.first(), range.month(), 1);
        LocalDate last = range.month() == 1
                ? LocalDate.of(range.last(), 12, 31)
                : first.plusYears(1).minusDays(1);
        return Resolved.days("%04d/%04d".formatted(range.first(), range.last()), first, last, false);
    }

    /** A week belongs to the month of its Thursday, as a week of ISO does to a year. */
    static Resolved weekOf(LocalDate month, int week) {
        return unit("W", weekdayOf(month, DayOfWeek.THURSDAY, week), 0);
    }

    /** @param which 1 to 4 from the beginning of the month, below from its end */
    static LocalDate weekdayOf(LocalDate month, DayOfWeek weekday, int which) {
        return which > 0
                ? month.with(TemporalAdjusters.dayOfWeekInMonth(which, weekday))
                : month.with(TemporalAdjusters.lastInMonth(weekday));
    }

    /** The same day so many units on; a day that the month lacks is its last one. */
    static LocalDate plus(LocalDate day, String unit, int amount) {
        return switch (unit) {
            case "W" -> day.plusWeeks(amount);
            case "M" -> day.plusMonths(amount);
            case "Y" -> day.plusYears(amount);
            default -> day.plusDays(amount);
        };
    }

    static Resolved unit(String unit, LocalDate from, int amount) {
        return switch (unit) {
            case "D" -> {
                LocalDate day = from.plusDays(amount);
                yield Resolved.days(day.toString(), day, day, true);
            }
            case "W" -> {
                LocalDate monday = Weeks.monday(from).plusWeeks(amount);
                yield Resolved.days(Weeks.name(monday), monday, monday.plusDays(6), true);
            }
            case "WE" -> {
                LocalDate monday = Weeks.monday(from).plusWeeks(amount);
                yield Resolved.days(Weeks.name(monday) + "-WE", monday.plusDays(5), monday.plusDays(6), true);
            }
            case "M" -> {
                LocalDate first = from.withDayOfMonth(1).plusMonths(amount);
                yield Resolved.days(
                        first.toString().substring(0, 7),
                        first,
                        first.plusMonths(1).minusDays(1),
                        true);
            }
            case "Q" -> {
                LocalDate first = from.withDayOfMonth(1)
                        .minusMonths((from.getMonthValue() - 1) % 3)
                        .plusMonths(3L * amount);
                yield Resolved.days(
                        "%04d-Q%d".formatted(first.getYear(), (first.getMonthValue() + 2) / 3),
                        first,
                        first.plusMonths(3).minusDays(1),
                        true);
            }
            case "H" -> {
                LocalDate first = LocalDate.of(from.getYear(), from.getMonthValue() > 6 ? 7 : 1, 1)
                        .plusMonths(6L * amount);
                yield Resolved.days(
                        "%04d-H%d".formatted(first.getYear(), first.getMonthValue() > 6 ? 2 : 1),
                        first,
                        first.plusMonths(6).minusDays(1),
                        true);
            }
            case "DE" -> years("%03d".formatted(from.getYear() / 10 + amount), (from.getYear() / 10 + amount) * 10, 10);
            case "CE" ->
                years("%02d".formatted(from.getYear() / 100 + amount), (from.getYear() / 100 + amount) * 100 + 1, 100);
            default -> {
                int year = from.getYear() + amount;
                yield Resolved.days("%04d".formatted(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), true);
            }
        };
    }

    static String unknown(String unit) {
        return switch (unit) {
            case "D" -> "XXXX-XX-XX";
            case "W" -> "XXXX-WXX";
            case "WE" -> "XXXX-WXX-WE";
            case "M" -> "XXXX-XX";
            case "Q" -> "XXXX-QX";
            default -> "XXXX";
        };
    }

    static int startMonth(String code) {
        return switch (code) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            case "WI" -> 12;
            case "H2" -> 7;
            case "H1" -> 1;
            default -> code.startsWith("Q") ? 3 * (code.charAt(1) - '1') + 1 : 1;
        };
    }

    static Resolved partOf(@Nullable Integer year, String code, boolean relative) {
        if (year == null) {
            return Resolved.days("XXXX-" + code, null, null, true);
        }
        LocalDate first = LocalDate.of(year, startMonth(code), 1);
        int months = code.startsWith("H") ? 6 : 3;
        return Resolved.days(
                "%04d-%s".formatted(year, code), first, first.plusMonths(months).minusDays(1), relative);
    }
}
