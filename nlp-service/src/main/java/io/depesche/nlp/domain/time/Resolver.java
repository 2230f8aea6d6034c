package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.time.Meaning.Amount;
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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives a meaning its value: by the day of writing, by the direction in which its clause looks, and by the day and year last spoken of.
 * Without a day of writing the unknown places stay {@code X}.
 */
final class Resolver {

    private final Feasts feasts = Feasts.shared();

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
            case DayOnly only -> dayOnly(only, around);
            case Month month -> month(month, around);
            case YearPart part -> yearPart(part, around);
            case WholeYear year -> wholeYear(year.year(), around);
            case YearRange range ->
                Resolved.days(
                        "%04d/%04d".formatted(range.first(), range.last()),
                        LocalDate.of(range.first(), 1, 1),
                        LocalDate.of(range.last(), 12, 31),
                        false);
            case Decade decade -> years("%03d".formatted(decade.tens()), decade.tens() * 10, 10);
            case Century century -> years("%02d".formatted(century.hundreds()), century.hundreds() * 100 + 1, 100);
            case Weekday weekday -> weekday(weekday, around);
            case NamedAway named -> namedAway(named, around);
            case Away away -> away(away.unit(), away.amount(), around, true);
            case AwayFromThere away -> awayFromThere(away, around);
            case Feast feast -> feast(feast, around);
            case Clock clock -> clock(clock, around);
            case DayPart part -> dayPart(part, around);
            case Duration duration -> duration(duration, around);
            case Repeated repeated -> Resolved.span("SET", repeated.value());
            case Meaning.Reference vague -> Resolved.span("DATE", vague.value());
            case Today today ->
                today.vague() || around.reference() == null
                        ? Resolved.span("DATE", "PRESENT_REF")
                        : away("D", 0, around, true);
        };
    }

    /** The nearest day of that number, on the side that the tense tells. */
    private Resolved dayOnly(DayOnly only, Around around) {
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

    private static Resolved years(String value, int first, int count) {
        return Resolved.days(value, LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31), false);
    }

    /** The year that a year phrase means, or {@code null}. */
    private static @Nullable Integer yearOf(Year year, Around around) {
        if (year.named() != null) {
            return year.named();
        }
        Reference reference = around.reference();
        return year.offset() == null || reference == null
                ? null
                : reference.best().getYear() + year.offset();
    }

    private Resolved day(Day day, Around around) {
        Integer year = yearOf(day.year(), around);
        if (year == null) {
            year = day.year().isOpen() ? openYear(day, around) : null;
        }
        if (year == null) {
            return Resolved.days("XXXX-%02d-%02d".formatted(day.month(), day.day()), null, null, true);
        }
        LocalDate date = LocalDate.of(year, day.month(), day.day());
        boolean clash = day.weekday() > 0 && date.getDayOfWeek().getValue() != day.weekday();
        return Resolved.days(date.toString(), date, date, day.year().named() == null)
                .sure(clash ? 0.5 : 1);
    }

    /** The year of a day without one: weekday as checksum, then the year last named, then the tense. */
    private @Nullable Integer openYear(Day day, Around around) {
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

    private Resolved month(Month month, Around around) {
        Integer year = yearOf(month.year(), around);
        if (year == null && month.year().isOpen()) {
            year = openYear(month.month(), around);
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

    /** The year of a month or season without one. */
    private static @Nullable Integer openYear(int month, Around around) {
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

    private Resolved yearPart(YearPart part, Around around) {
        Integer year = yearOf(part.year(), around);
        if (year == null && part.year().isOpen()) {
            year = openPart(part.code(), around);
        }
        return partOf(year, part.code(), part.year().named() == null);
    }

    private static @Nullable Integer openPart(String code, Around around) {
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
            int distance = startMonth(code) - around.reference().best().getMonthValue();
            return switch (around.direction()) {
                case PAST -> distance > 0 ? now - 1 : now;
                case FUTURE -> distance < -2 ? now + 1 : now;
                default -> distance > 7 ? now - 1 : distance < -7 ? now + 1 : now;
            };
        }
        int now = around.reference().best().getYear();
        int end = startMonth(code) + (code.startsWith("Q") ? 2 : 5);
        boolean notYet = startMonth(code) > around.reference().best().getMonthValue();
        return around.direction() == Direction.PAST
                        && notYet
                        && end > around.reference().best().getMonthValue()
                ? now - 1
                : now;
    }

    private static int startMonth(String code) {
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

    private static Resolved partOf(@Nullable Integer year, String code, boolean relative) {
        if (year == null) {
            return Resolved.days("XXXX-" + code, null, null, true);
        }
        LocalDate first = LocalDate.of(year, startMonth(code), 1);
        int months = code.startsWith("H") ? 6 : 3;
        return Resolved.days(
                "%04d-%s".formatted(year, code), first, first.plusMonths(months).minusDays(1), relative);
    }

    private Resolved wholeYear(Year year, Around around) {
        Integer number = yearOf(year, around);
        if (number == null) {
            return Resolved.days("XXXX", null, null, true);
        }
        return Resolved.days(
                "%04d".formatted(number),
                LocalDate.of(number, 1, 1),
                LocalDate.of(number, 12, 31),
                year.named() == null);
    }

    private Resolved weekday(Weekday weekday, Around around) {
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

    private Resolved namedAway(NamedAway named, Around around) {
        Reference reference = around.reference();
        int month = named.month() == null ? startMonth(String.valueOf(named.season())) : named.month();
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
                ? partOf(year, named.season(), true)
                : month(
                        new Month(year == null ? Year.OPEN : Year.of(year), month),
                        new Around(null, Direction.UNKNOWN, null, false, null, false));
    }

    /** Whole units from the day of writing; where that is an interval, the result is as wide. */
    private Resolved away(String unit, int amount, Around around, boolean byTense) {
        Reference reference = around.reference();
        if (reference == null) {
            return Resolved.days(unknown(unit), null, null, true);
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
        Resolved best = unit(unit, reference.best(), distance);
        if (reference.isOneDay()) {
            return best;
        }
        return Resolved.days(
                best.value(),
                unit(unit, reference.earliest(), distance).first(),
                unit(unit, reference.latest(), distance).last(),
                true);
    }

    private static String unknown(String unit) {
        return switch (unit) {
            case "D" -> "XXXX-XX-XX";
            case "W" -> "XXXX-WXX";
            case "WE" -> "XXXX-WXX-WE";
            case "M" -> "XXXX-XX";
            case "Q" -> "XXXX-QX";
            default -> "XXXX";
        };
    }

    private static Resolved unit(String unit, LocalDate from, int amount) {
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

    private Resolved awayFromThere(AwayFromThere away, Around around) {
        Reference reference = around.reference();
        if (away.unit().equals("Y") && around.lastYear() != null) {
            return wholeYear(Year.of(around.lastYear() + away.amount()), around);
        }
        LocalDate there = around.lastDay() != null ? around.lastDay() : reference == null ? null : reference.best();
        return there == null
                ? Resolved.days(unknown(away.unit()), null, null, true)
                : unit(away.unit(), there, away.amount());
    }

    private Resolved feast(Feast feast, Around around) {
        Integer year = yearOf(feast.year(), around);
        Reference reference = around.reference();
        if (year == null && reference != null) {
            LocalDate day = feasts.day(feast.name(), reference.best().getYear());
            if (day != null) {
                Day open = new Day(
                        Year.OPEN,
                        day.getMonthValue(),
                        day.getDayOfMonth() > 28 && day.getMonthValue() == 2 ? 28 : day.getDayOfMonth(),
                        0);
                year = openYear(open, around);
            }
        }
        LocalDate day = feasts.day(feast.name(), year == null ? 2000 : year);
        if (day == null || year == null) {
            boolean fixed = day != null && feasts.isFixed(feast.name());
            return Resolved.days(fixed ? "XXXX" + String.valueOf(day).substring(4) : "XXXX-XX-XX", null, null, true);
        }
        return Resolved.days(day.toString(), day, day, feast.year().named() == null);
    }

    /** The day of a time: named with it, else the day last spoken of if that is near, else the day of writing. */
    private @Nullable LocalDate dayOf(@Nullable Meaning named, Around around, boolean nightBefore) {
        if (named != null) {
            return resolve(named, around).first();
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
        boolean before = nightBefore
                && around.direction() == Direction.PAST
                && reference.time() != null
                && reference.time().isBefore(LocalTime.NOON);
        return before ? reference.best().minusDays(1) : reference.best();
    }

    private Resolved clock(Clock clock, Around around) {
        LocalDate day = dayOf(clock.day(), around, false);
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

    private static String zone(Around around) {
        return around.reference() == null ? "" : around.reference().zone();
    }

    private Resolved dayPart(DayPart part, Around around) {
        boolean late = part.code().equals("NI")
                || part.code().equals("EV")
                || part.code().equals("AF");
        LocalDate day = dayOf(part.day(), around, late);
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

    private Resolved duration(Duration duration, Around around) {
        StringBuilder date = new StringBuilder();
        StringBuilder time = new StringBuilder();
        for (Amount amount : duration.amounts()) {
            String one = DurationGrammar.value(amount.number(), amount.unit());
            if (one.startsWith("PT")) {
                time.append(quarters(amount, one.substring(2)));
            } else {
                date.append(one.substring(1));
            }
        }
        String value = "P" + date + (time.isEmpty() ? "" : "T" + time);
        Resolved plain = Resolved.span("DURATION", value);
        Reference reference = around.reference();
        if (duration.anchor() == 0
                || duration.anchor() == 2
                || reference == null
                || duration.amounts().size() > 1) {
            return plain;
        }
        return anchored(duration, reference, plain);
    }

    private static String quarters(Amount amount, String one) {
        boolean quarter = amount.unit().equals("TQ")
                || amount.unit().equals("T3Q")
                || amount.unit().equals("TH2");
        if (!quarter || amount.number().equals("1") || amount.number().equals("X")) {
            return one;
        }
        int minutes = Integer.parseInt(one.substring(0, one.length() - 1));
        return new java.math.BigDecimal(amount.number())
                        .multiply(java.math.BigDecimal.valueOf(minutes))
                        .stripTrailingZeros()
                        .toPlainString()
                + "M";
    }

    /** {@code vor drei Jahren} lies three years back, give or take what one unit leaves open; the value stays the distance. */
    private static Resolved anchored(Duration duration, Reference reference, Resolved plain) {
        Amount amount = duration.amounts().getFirst();
        int number;
        try {
            number = Integer.parseInt(amount.number());
        } catch (NumberFormatException e) {
            return plain; // X, or a fraction
        }
        if (amount.unit().startsWith("T")
                || number > 3000
                || amount.unit().length() > 1
                || "NH".contains(amount.unit())) {
            return plain;
        }
        int distance = duration.anchor() < 0 ? -number : number;
        LocalDate first = unit(amount.unit(), reference.earliest(), distance).first();
        LocalDate last = duration.anchor() == -2
                ? reference.latest()
                : unit(amount.unit(), reference.latest(), distance).last();
        return new Resolved("DURATION", plain.value(), first, last, null, null, "", true, 1);
    }
}
