package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.time.Meaning.Away;
import io.depesche.nlp.domain.time.Meaning.AwayFromThere;
import io.depesche.nlp.domain.time.Meaning.Century;
import io.depesche.nlp.domain.time.Meaning.Clock;
import io.depesche.nlp.domain.time.Meaning.Day;
import io.depesche.nlp.domain.time.Meaning.DayOnly;
import io.depesche.nlp.domain.time.Meaning.DayPart;
import io.depesche.nlp.domain.time.Meaning.Decade;
import io.depesche.nlp.domain.time.Meaning.Duration;
import io.depesche.nlp.domain.time.Meaning.Feast;
import io.depesche.nlp.domain.time.Meaning.Month;
import io.depesche.nlp.domain.time.Meaning.NamedAway;
import io.depesche.nlp.domain.time.Meaning.Repeated;
import io.depesche.nlp.domain.time.Meaning.Today;
import io.depesche.nlp.domain.time.Meaning.Weekday;
import io.depesche.nlp.domain.time.Meaning.WholeYear;
import io.depesche.nlp.domain.time.Meaning.Year;
import io.depesche.nlp.domain.time.Meaning.YearPart;
import io.depesche.nlp.domain.time.Meaning.YearRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Gives a meaning its value: by the day of writing, by the direction in which its clause looks, and by the day and year last spoken of.
 * Without a day of writing the unknown places stay {@code X}.
 */
final class Resolver {

    private final Feasts feasts = Feasts.shared();
    private final MomentResolver moments = new MomentResolver(this::resolve);

    /**
     * What surrounds an expression.
     *
     * @param reference day of writing, {@code null} if nobody knows it
     * @param direction where the clause looks
     * @param lastDay day last spoken of
     * @param near whether that was so lately that a time of day belongs to it
     * @param lastYear year last named close by
     * @param habitual whether a time of day belongs to no single day: opening hours
     */
    record Around(
            @Nullable Reference reference,
            Direction direction,
            @Nullable LocalDate lastDay,
            boolean near,
            @Nullable Integer lastYear,
            boolean habitual) {}

    Resolved resolve(Meaning meaning, Around around) {
        return switch (meaning) {
            case Day day -> day(day, around);
            case DayOnly only -> WeekdayResolver.dayOnly(only, around);
            case Month month -> month(month, around);
            case YearPart part -> yearPart(part, around);
            case WholeYear year -> wholeYear(year.year(), around);
            case YearRange range -> CalendarUnits.range(range);
            case Meaning.MonthWeek week -> monthWeek(week, around);
            case Meaning.WeekdayOfMonth day -> weekdayOfMonth(day, around);
            case Meaning.WeekdayOfWeek day -> WeekdayResolver.weekdayOfWeek(day, around);
            case Meaning.Shifted shifted -> shifted(shifted, around);
            case Meaning.EventPart part -> Resolved.moment("XXXX-XX-XXT" + part.code(), null, null, "", true);
            case Meaning.Impossible impossible -> Resolved.span("DATE", "XXXX-XX-XX");
            case Decade decade -> CalendarUnits.years("%03d".formatted(decade.tens()), decade.tens() * 10, 10);
            case Century century ->
                CalendarUnits.years("%02d".formatted(century.hundreds()), century.hundreds() * 100 + 1, 100);
            case Weekday weekday -> WeekdayResolver.weekday(weekday, around);
            case NamedAway named -> namedAway(named, around);
            case Away away -> away(away.unit(), away.amount(), around, true);
            case AwayFromThere away -> awayFromThere(away, around);
            case Feast feast -> feast(feast, around);
            case Clock clock -> moments.clock(clock, around);
            case DayPart part -> moments.dayPart(part, around);
            case Duration duration -> DurationResolver.of(duration, around);
            case Repeated repeated -> Resolved.span("SET", repeated.value());
            case Meaning.Reference vague -> Resolved.span("DATE", vague.value());
            case Today today ->
                today.vague() || around.reference() == null
                        ? Resolved.span("DATE", "PRESENT_REF")
                        : away("D", 0, around, true);
        };
    }

    private Resolved day(Day day, Around around) {
        Integer year = OpenYear.named(day.year(), around);
        if (year == null) {
            year = day.year().isOpen() ? OpenYear.ofDay(day, around) : null;
        }
        if (year == null) {
            return Resolved.days("XXXX-%02d-%02d".formatted(day.month(), day.day()), null, null, true);
        }
        LocalDate date = LocalDate.of(year, day.month(), day.day());
        boolean clash = day.weekday() > 0 && date.getDayOfWeek().getValue() != day.weekday();
        return Resolved.days(date.toString(), date, date, day.year().named() == null)
                .sure(clash ? 0.5 : 1);
    }

    private Resolved month(Month month, Around around) {
        Integer year = OpenYear.named(month.year(), around);
        if (year == null && month.year().isOpen()) {
            year = OpenYear.ofMonth(month.month(), around);
        }
        if (year == null) {
            return Resolved.days("XXXX-%02d".formatted(month.month()), null, null, true);
        }
        LocalDate first = LocalDate.of(year, month.month(), 1);
        return Resolved.days(
                "%04d-%02d".formatted(year, month.month()),
                first,
                first.plusMonths(1).minusDays(1),
                month.year().named() == null);
    }

    /** The night, evening or day of an event whose day the text tells. */
    Resolved resolve(Meaning.EventPart part, LocalDate day, Around around) {
        Meaning known = new Day(Year.of(day.getYear()), day.getMonthValue(), day.getDayOfMonth(), 0);
        return resolve(part.code().equals("D") ? known : new DayPart(known, part.code(), false), around);
    }

    private Resolved monthWeek(Meaning.MonthWeek week, Around around) {
        Resolved month = month(new Month(week.year(), week.month()), around);
        return month.first() == null
                ? Resolved.days("XXXX-WXX", null, null, true)
                : CalendarUnits.weekOf(month.first(), week.week());
    }

    private Resolved weekdayOfMonth(Meaning.WeekdayOfMonth day, Around around) {
        LocalDate month = month(new Month(day.year(), day.month()), around).first();
        if (month == null) {
            return Resolved.days("XXXX-%02d-XX".formatted(day.month()), null, null, true);
        }
        LocalDate date = CalendarUnits.weekdayOf(month, DayOfWeek.of(day.weekday()), day.which());
        return Resolved.days(date.toString(), date, date, day.year().named() == null);
    }

    /** {@code heute vor zehn Jahren} is a day; without a day of writing it is none. */
    private Resolved shifted(Meaning.Shifted shifted, Around around) {
        Resolved day = resolve(shifted.day(), around);
        LocalDate first = day.first();
        LocalDate last = day.last();
        if (first == null
                || last == null
                || !day.type().equals("DATE")
                || day.value().length() != 10) {
            return Resolved.days("XXXX-XX-XX", null, null, true);
        }
        LocalDate best = CalendarUnits.plus(LocalDate.parse(day.value()), shifted.unit(), shifted.amount());
        return Resolved.days(
                best.toString(),
                CalendarUnits.plus(first, shifted.unit(), shifted.amount()),
                CalendarUnits.plus(last, shifted.unit(), shifted.amount()),
                true);
    }

    private Resolved yearPart(YearPart part, Around around) {
        Integer year = OpenYear.named(part.year(), around);
        if (year == null && part.year().isOpen()) {
            year = OpenYear.ofPart(part.code(), around);
        }
        return CalendarUnits.partOf(year, part.code(), part.year().named() == null);
    }

    private Resolved wholeYear(Year year, Around around) {
        Integer number = OpenYear.named(year, around);
        if (number == null) {
            return Resolved.days("XXXX", null, null, true);
        }
        return Resolved.days(
                "%04d".formatted(number),
                LocalDate.of(number, 1, 1),
                LocalDate.of(number, 12, 31),
                year.named() == null);
    }

    private Resolved namedAway(NamedAway named, Around around) {
        Reference reference = around.reference();
        int month = named.month() == null ? CalendarUnits.startMonth(String.valueOf(named.season())) : named.month();
        Integer year = null;
        if (reference != null) {
            int now = reference.best().getYear();
            int thisMonth = reference.best().getMonthValue();
            year = switch (named.relation()) {
                case 0 -> now;
                case 1 -> month > thisMonth ? now : now + 1;
                case -1 -> month < thisMonth && (named.month() != null || month + 2 < thisMonth) ? now : now - 1;
                default -> now + named.relation();
            };
        }
        return named.season() != null
                ? CalendarUnits.partOf(year, named.season(), true)
                : month(
                        new Month(year == null ? Year.OPEN : Year.of(year), month),
                        new Around(null, Direction.UNKNOWN, null, false, null, false));
    }

    /** Whole units from the day of writing; where that is an interval, the result is as wide. */
    private Resolved away(String unit, int amount, Around around, boolean byTense) {
        Reference reference = around.reference();
        if (reference == null) {
            return Resolved.days(CalendarUnits.unknown(unit), null, null, true);
        }
        int distance = amount;
        Integer told = around.lastYear();
        boolean looksBack = around.direction() != Direction.FUTURE && around.direction() != Direction.PRESENT;
        boolean thisYear = unit.equals("Y") && amount == 0 && byTense && looksBack;
        if (told != null && thisYear && told < reference.best().getYear() - 1) {
            return wholeYear(Year.of(told), around); // Ende des Jahres, in a story of 1991
        }
        if (unit.equals("WE") && amount == 0 && byTense) {
            boolean weekend = reference.best().getDayOfWeek().getValue() > 5;
            boolean early = reference.best().getDayOfWeek().getValue() < 4;
            distance = around.direction() == Direction.PAST && !weekend
                    ? -1
                    : around.direction() == Direction.UNKNOWN && early ? -1 : 0;
        }
        Resolved best = CalendarUnits.unit(unit, reference.best(), distance);
        if (reference.isOneDay()) {
            return best;
        }
        return Resolved.days(
                best.value(),
                CalendarUnits.unit(unit, reference.earliest(), distance).first(),
                CalendarUnits.unit(unit, reference.latest(), distance).last(),
                true);
    }

    private Resolved awayFromThere(AwayFromThere away, Around around) {
        Reference reference = around.reference();
        if (away.unit().equals("Y") && around.lastYear() != null) {
            return wholeYear(Year.of(around.lastYear() + away.amount()), around);
        }
        LocalDate there = around.lastDay() != null ? around.lastDay() : reference == null ? null : reference.best();
        return there == null
                ? Resolved.days(CalendarUnits.unknown(away.unit()), null, null, true)
                : CalendarUnits.unit(away.unit(), there, away.amount());
    }

    private Resolved feast(Feast feast, Around around) {
        Integer year = OpenYear.named(feast.year(), around);
        Reference reference = around.reference();
        if (year == null && reference != null) {
            LocalDate day = feasts.day(feast.name(), reference.best().getYear());
            if (day != null) {
                Day open = new Day(
                        Year.OPEN,
                        day.getMonthValue(),
                        day.getDayOfMonth() > 28 && day.getMonthValue() == 2 ? 28 : day.getDayOfMonth(),
                        0);
                year = OpenYear.ofDay(open, around);
            }
        }
        LocalDate day = feasts.day(feast.name(), year == null ? 2000 : year);
        if (day == null || year == null) {
            boolean fixed = day != null && feasts.isFixed(feast.name());
            return Resolved.days(fixed ? "XXXX" + String.valueOf(day).substring(4) : "XXXX-XX-XX", null, null, true);
        }
        return Resolved.days(day.toString(), day, day, feast.year().named() == null);
    }
}
