package io.depesche.stack.command;

import java.util.Locale;

/**
 * One thing that {@code doctor} looked at.
 *
 * @param text what was found and, unless it is good, what to do
 */
record Finding(Grade grade, String subject, String text) {

    /** How bad it is. */
    enum Grade {
        OK,
        /** Something is left out or slower. */
        WARN,
        /** {@code up} does not work. */
        BAD;

        String word() {
            return this == OK ? "ok" : name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding ok(String subject, String text) {
        return new Finding(Grade.OK, subject, text);
    }

    static Finding warn(String subject, String text) {
        return new Finding(Grade.WARN, subject, text);
    }

    static Finding bad(String subject, String text) {
        return new Finding(Grade.BAD, subject, text);
    }
}
