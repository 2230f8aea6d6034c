package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.time.Meaning.DayOnly;
import io.depesche.nlp.domain.time.Meaning.Weekday;
import io.depesche.nlp.domain.time.Resolver.Around;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Which Friday, which tenth: days told by their weekday or their number alone, from the day of writing and where the clause looks. */
final class WeekdayResolver {

    private WeekdayResolver() {}

    /** The nearest day of that number, on the side that the tense tells. */
    static Resolved dayOnly(DayOnly only, Around around) {
        Reference reference = around.reference();
        if (reference == null) {
            return Resolved.days("XXXX-XX-%02d".formatted(only.day()), null, null, true);
        }
        LocalDate best = null;
        long least = Long.MAX_VALUE;
        for (int months = -1; months <= 1; months++) {
            LocalDate first = reference.best().withDayOfMonth(1).plusMonths(months);
            if (only.day() > first.lengthOfMonth()) {
                continue;
            }
            LocalDate day = first.withDayOfMonth(only.day());
            long away = ChronoUnit.DAYS.between(reference.best(), day);
            boolean wrong = around.direction() == Direction.PAST && away > 0
                    || around.direction() == Direction.FUTURE && away < 0;
            long cost = Math.abs(away) + (wrong ? 100 : 0);
            if (cost < least) {
                least = cost;
                best = day;
            }
        }
        return best == null ? Resolved.span("DATE", "XXXX-XX-XX") : Resolved.days(best.toString(), best, best, true);
    }

    static Resolved weekdayOfWeek(Meaning.WeekdayOfWeek day, Around around) {
        Reference reference = around.reference();
        if (reference == null) {
            return Resolved.days("XXXX-WXX-" + day.weekday(), null, null, true);
        }
        int days = 7 * day.weeks() + day.weekday() - 1;
        return Resolved.days(
                Weeks.monday(reference.best()).plusDays(days).toString(),
                Weeks.monday(reference.earliest()).plusDays(days),
                Weeks.monday(reference.latest()).plusDays(days),
                true);
    }

    static Resolved weekday(Weekday weekday, Around around) {
        Reference reference = around.reference();
        if (reference == null) {
            return Resolved.days("XXXX-WXX-" + weekday.weekday(), null, null, true);
        }
        LocalDate day = weekdayFrom(reference.best(), weekday, around.direction());
        return Resolved.days(
                day.toString(),
                weekdayFrom(reference.earliest(), weekday, around.direction()),
                weekdayFrom(reference.latest(), weekday, around.direction()),
                true);
    }

    private static LocalDate weekdayFrom(LocalDate from, Weekday weekday, Direction direction) {
        int ahead = Math.floorMod(weekday.weekday() - from.getDayOfWeek().getValue(), 7);
        if (weekday.relation() != null && weekday.relation() != 0) {
            return weekday.relation() > 0 ? from.plusDays(ahead == 0 ? 7 : ahead) : from.plusDays(ahead - 7);
        }
        boolean forward = direction == Direction.FUTURE || direction == Direction.PRESENT;
        return from.plusDays(ahead == 0 || forward ? ahead : ahead - 7);
    }
}
