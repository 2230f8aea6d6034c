package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.time.Meaning.Clock;
import io.depesche.nlp.domain.time.Meaning.DayPart;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Gives times of the day their day and their moments: {@code 20.30 Uhr}, {@code am Abend}, {@code Nacht zum Donnerstag}. */
final class MomentResolver {

    /** Resolves the day that a time is named with. */
    private final BiFunction<Meaning, Resolver.Around, Resolved> days;

    MomentResolver(BiFunction<Meaning, Resolver.Around, Resolved> days) {
        this.days = days;
    }

    Resolved clock(Clock clock, Resolver.Around around) {
        LocalDate day = dayOf(clock.day(), around, false, false);
        String time = clock.second() < 0
                ? "%02d:%02d".formatted(clock.hour(), clock.minute())
                : "%02d:%02d:%02d".formatted(clock.hour(), clock.minute(), clock.second());
        if (day == null) {
            return Resolved.moment("T" + time, null, null, "", true);
        }
        LocalDateTime moment = day.atStartOfDay()
                .plusHours(clock.hour())
                .plusMinutes(clock.minute())
                .plusSeconds(Math.max(0, clock.second()));
        String zone = clock.zone() != null ? clock.zone() : zone(around);
        return Resolved.moment(day + "T" + time, moment, moment, zone, true);
    }

    Resolved dayPart(DayPart part, Resolver.Around around) {
        boolean late = part.code().equals("NI")
                || part.code().equals("EV")
                || part.code().equals("AF");
        LocalDate day = dayOf(part.day(), around, late, part.code().equals("NI"));
        if (day == null) {
            return Resolved.moment("XXXX-XX-XXT" + part.code(), null, null, "", true);
        }
        LocalDate evening = part.intoNext() ? day.minusDays(1) : day;
        LocalDateTime midnight = evening.atStartOfDay();
        List<Integer> hours =
                switch (part.code()) {
                    case "MO" -> List.of(5, 12);
                    case "AF" -> List.of(12, 18);
                    case "EV" -> List.of(17, 24);
                    default -> List.of(20, 30);
                };
        return Resolved.moment(
                evening + "T" + part.code(),
                midnight.plusHours(hours.getFirst()),
                midnight.plusHours(hours.getLast()),
                zone(around),
                true);
    }

    /** The day of a time: named with it, else the day last spoken of if that is near, else the day of writing; a night that is over began the day before it. */
    private @Nullable LocalDate dayOf(@Nullable Meaning named, Resolver.Around around, boolean late, boolean night) {
        if (named != null) {
            return days.apply(named, around).first();
        }
        if (around.habitual()) {
            return null;
        }
        if (around.near() && around.lastDay() != null) {
            return around.lastDay();
        }
        Reference reference = around.reference();
        if (reference == null) {
            return null;
        }
        boolean morning = reference.time() != null && reference.time().isBefore(LocalTime.NOON);
        boolean before = around.direction() == Direction.PAST && (night || late && morning);
        return before ? reference.best().minusDays(1) : reference.best();
    }

    private static String zone(Resolver.Around around) {
        return around.reference() == null ? "" : around.reference().zone();
    }
}
