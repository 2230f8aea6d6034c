package io.depesche.nlp.domain.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The ends of an interval as the record writes them: days, or moments for a TIME, with the offset where it is known. {@code Anfang},
 * {@code Mitte} and {@code Ende} narrow it to a third.
 */
final class Bounds {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private Bounds() {}

    static @Nullable String earliest(Resolved resolved, @Nullable String mod) {
        if (resolved.begin() != null) {
            return moment(resolved.begin(), resolved.zone());
        }
        LocalDate first = resolved.first();
        LocalDate last = resolved.last();
        if (first == null || last == null || mod == null || !resolved.type().equals("DATE")) {
            return first == null ? null : first.toString();
        }
        long third = (ChronoUnit.DAYS.between(first, last) + 1) / 3;
        return switch (mod) {
            case "MID" -> first.plusDays(third).toString();
            case "END" -> last.minusDays(Math.max(0, third - 1)).toString();
            default -> first.toString();
        };
    }

    static @Nullable String latest(Resolved resolved, @Nullable String mod) {
        if (resolved.end() != null) {
            return moment(resolved.end(), resolved.zone());
        }
        LocalDate first = resolved.first();
        LocalDate last = resolved.last();
        if (first == null || last == null || mod == null || !resolved.type().equals("DATE")) {
            return last == null ? null : last.toString();
        }
        long third = (ChronoUnit.DAYS.between(first, last) + 1) / 3;
        return switch (mod) {
            case "START" -> first.plusDays(Math.max(0, third - 1)).toString();
            case "MID" -> last.minusDays(third).toString();
            default -> last.toString();
        };
    }

    private static String moment(LocalDateTime moment, String zone) {
        return MINUTES.format(moment) + zone;
    }
}
