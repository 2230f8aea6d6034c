package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.time.Meaning.Day;

/** Which days there are. */
final class Days {

    private static final int LEAP_YEAR = 2024;

    private Days() {}

    /** Whether the calendar has the day; without a year, whether any year has it. */
    static boolean exists(Day day) {
        Integer year = day.year().named();
        return day.day() >= 1 && OpenYear.isPossible(year == null ? LEAP_YEAR : year, day);
    }
}
