package io.depesche.nlp.domain.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An expression with its value.
 *
 * @param type TIMEX3 type
 * @param value TIMEX3 value
 * @param first first day, {@code null} where no interval is known
 * @param last last day, inclusive
 * @param begin first moment of a TIME
 * @param end last moment of a TIME
 * @param zone offset of the moments, empty where it is not known
 * @param relative whether the value hangs on the day of writing
 * @param sure share of certainty that the resolution itself leaves, such as less for a guessed year
 */
record Resolved(
        String type,
        String value,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable LocalDateTime begin,
        @Nullable LocalDateTime end,
        String zone,
        boolean relative,
        double sure) {

    static Resolved days(String value, @Nullable LocalDate first, @Nullable LocalDate last, boolean relative) {
        return new Resolved("DATE", value, first, last, null, null, "", relative, 1);
    }

    static Resolved span(String type, String value) {
        return new Resolved(type, value, null, null, null, null, "", false, 1);
    }

    static Resolved moment(
            String value, @Nullable LocalDateTime begin, @Nullable LocalDateTime end, String zone, boolean relative) {
        return new Resolved("TIME", value, null, null, begin, end, zone, relative, 1);
    }

    Resolved sure(double share) {
        return new Resolved(type, value, first, last, begin, end, zone, relative, sure * share);
    }
}
