package io.depesche.nlp.domain.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an expression says by itself, before anybody asks on which day it was written. */
sealed interface Meaning {

    /**
     * A year that is named ({@code 2024}), told by its distance ({@code dieses Jahres}), or left open.
     *
     * @param named {@code null} if it is not named
     * @param offset years from now; {@code null} if it is not told
     */
    record Year(@Nullable Integer named, @Nullable Integer offset) {
        static final Year OPEN = new Year(null, null);

        static Year of(int year) {
            return new Year(year, null);
        }

        static Year away(int offset) {
            return new Year(null, offset);
        }

        boolean isOpen() {
            return named == null && offset == null;
        }
    }

    /** A day of a month; {@code weekday} 0 where none is named. {@code 30. Februar} is one too, of no calendar. */
    record Day(Year year, int month, int day, int weekday) implements Meaning {}

    /** A day without its month: {@code am 4. und 5. Mai} lends its month to the first. */
    record DayOnly(int day) implements Meaning {}

    record Month(Year year, int month) implements Meaning {}

    /** A season, quarter or half of a year, in TIMEX3's letters: {@code SU}, {@code Q3}, {@code H1}. */
    record YearPart(Year year, String code) implements Meaning {}

    record WholeYear(Year year) implements Meaning {}

    /** {@code 2007/08}; {@code month} is the first of its months: 7 for a season of a league, 8 for a school year, 1 where it is not known. */
    record YearRange(int first, int last, int month) implements Meaning {}

    /** {@code letzte Juniwoche}, {@code zweite Maiwoche}: 1 to 4 from the beginning, -1 from the end. */
    record MonthWeek(Year year, int month, int week) implements Meaning {}

    /** {@code letzter Sonntag im Oktober}: 1 to 4 from the beginning, -1 from the end. */
    record WeekdayOfMonth(Year year, int month, int weekday, int which) implements Meaning {}

    /** {@code Freitag in einer Woche}, {@code heute vor zehn Jahren}: so many units from another day, on that very day. */
    record Shifted(Meaning day, String unit, int amount) implements Meaning {}

    /** {@code Wahlnacht}, {@code Wahltag}: the night, evening ({@code NI}, {@code EV}) or day ({@code D}) of an event. */
    record EventPart(List<String> event, String code) implements Meaning {}

    /** What looks like a date or a time and is none: {@code 13.13.2024}, {@code 25 Uhr}. */
    record Impossible(String why) implements Meaning {}

    /** Tens of years since 0: 199 for the nineties. */
    record Decade(int tens) implements Meaning {}

    /** Hundreds of years since 0: 18 for the 19th century. */
    record Century(int hundreds) implements Meaning {}

    /** A weekday; relation -1 last, 0 this, 1 next, {@code null} bare. */
    record Weekday(int weekday, @Nullable Integer relation) implements Meaning {}

    /** {@code Donnerstag kommender Woche}: a day of the week so many weeks away. */
    record WeekdayOfWeek(int weekday, int weeks) implements Meaning {}

    /** {@code letzten September}: a named month or season by its distance. */
    record NamedAway(@Nullable Integer month, @Nullable String season, int relation) implements Meaning {}

    /** Whole units from now: {@code vergangene Woche} is -1 W, {@code gestern} -1 D. Unit {@code WE} is a weekend. */
    record Away(String unit, int amount) implements Meaning {}

    /** Whole units from the day last spoken of: {@code tags darauf}. */
    record AwayFromThere(String unit, int amount) implements Meaning {}

    /** {@code vor zehn Wochen} where it is the time of the act and not its distance. */
    record Feast(String name, Year year) implements Meaning {}

    /** A time of the day, on a day that is named with it or {@code null}. */
    record Clock(
            @Nullable Meaning day,
            int hour,
            int minute,
            int second,
            @Nullable String zone) implements Meaning {}

    /** A part of the day: {@code MO AF EV NI}. {@code intoNext} for the night that leads to the day: {@code Nacht zum Donnerstag}. */
    record DayPart(@Nullable Meaning day, String code, boolean intoNext) implements Meaning {}

    /** A duration as it is written in TIMEX3; {@code anchor} -1 {@code vor}, 1 {@code in}, 0 none. */
    record Duration(List<Amount> amounts, int anchor) implements Meaning {}

    /** Repeated; the value is written out. */
    record Repeated(String value) implements Meaning {}

    /** {@code PAST_REF}, {@code PRESENT_REF} or {@code FUTURE_REF}. */
    record Reference(String value) implements Meaning {}

    /** {@code heute} that means these times. */
    record Today(boolean vague) implements Meaning {}

    /**
     * One part of a duration.
     *
     * @param number {@code X} if it is not said
     * @param unit in TIMEX3's letters, {@code T} before the units of a day
     */
    record Amount(String number, String unit) {}
}
