package io.depesche.store.adapter.rest;

import io.depesche.edge.ProblemException;
import io.depesche.store.domain.intake.IsoMoment;
import io.depesche.store.domain.query.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads query parameters. What is absent or blank is no condition; what cannot be meant is answered with 400. */
final class Parameters {

    /** Longer than any question a person types; bounds what a text query can cost. */
    private static final int LONGEST = 1_000;

    private Parameters() {}

    static @Nullable String text(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
            throw bad(name, "at most " + LONGEST + " characters, none of them U+0000");
        }
        return value.strip();
    }

    static @Nullable Instant from(@Nullable String value) {
        return moment("from", value);
    }

    /** A bare date as the end of a range means the whole day. */
    static @Nullable Instant to(@Nullable String value) {
        LocalDate day = IsoMoment.parseDay(value);
        Instant moment = moment("to", value);
        return moment != null && day != null ? moment.plus(Duration.ofDays(1)) : moment;
    }

    private static @Nullable Instant moment(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        Instant moment = IsoMoment.parse(value.strip());
        if (moment == null) {
            throw bad(name, "a date (2026-11-21) or a date and time with offset (2026-11-21T08:00:00Z)");
        }
        return moment;
    }

    static @Nullable Cursor cursor(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        Cursor cursor = Cursor.decode(value);
        if (cursor == null) {
            throw bad("cursor", "the value of \"next\" of the page before");
        }
        return cursor;
    }

    static int limit(@Nullable String value, int usual, int longest) {
        if (value == null || value.isBlank()) {
            return usual;
        }
        try {
            int limit = Integer.parseInt(value.strip());
            if (limit >= 1 && limit <= longest) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Answered like a number out of bounds.
        }
        throw bad("limit", "a number from 1 to " + longest);
    }

    static @Nullable Integer revision(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return number("revision", value);
    }

    static int requiredRevision(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw bad(name, "the number of a revision");
        }
        return number(name, value);
    }

    private static int number(String name, String value) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw bad(name, "a number");
        }
    }

    private static ProblemException bad(String name, String expected) {
        return new ProblemException(400, "Bad Request", name + ": expected " + expected);
    }
}
