package io.depesche.nlp.domain.time;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The day of writing that relative expressions start from, as an interval.
 *
 * @param best the likeliest day
 * @param earliest first day it can be
 * @param latest last day it can be
 * @param time time of the day, where it is known
 * @param zone offset such as {@code +02:00}, empty where it is not known
 */
record Reference(
        LocalDate best,
        LocalDate earliest,
        LocalDate latest,
        @Nullable LocalTime time,
        String zone) {

    boolean isOneDay() {
        return earliest.equals(latest);
    }

    Reference on(LocalDate day) {
        return new Reference(day, day, day, time, zone);
    }
}
