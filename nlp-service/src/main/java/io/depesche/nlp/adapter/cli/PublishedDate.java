package io.depesche.nlp.adapter.cli;

import io.depesche.contracts.article.Article.Published;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads a publication date that somebody gave: {@code 2024-06-19} or {@code 2024-06-19T08:15:00+02:00}. */
final class PublishedDate {

    private PublishedDate() {}

    static boolean isValid(String date) {
        return dayOf(date) != null;
    }

    /** The date with the day it falls on, where it was written. */
    static Published given(String date) {
        String day = String.valueOf(dayOf(date));
        return new Published(date, day, day, "given", 1.0);
    }

    private static @Nullable LocalDate dayOf(String date) {
        try {
            if (date.length() <= 10) {
                return LocalDate.parse(date);
            }
            boolean hasOffset = date.endsWith("Z") || date.lastIndexOf('+') > 10 || date.lastIndexOf('-') > 10;
            return hasOffset
                    ? OffsetDateTime.parse(date).toLocalDate()
                    : LocalDateTime.parse(date).toLocalDate();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
