package io.depesche.ingest.domain.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date as pages write it, in attributes and in text: ISO 8601 and its near forms, RFC 1123, {@code 12.03.2024 14:05},
 * {@code Stand: 12. März 2024, 14:05 Uhr}, {@code March 12, 2024}. Two figures with a slash between them are read only if they can be
 * day and month in one order.
 *
 * @param day as written
 * @param moment day, time and offset; {@code null} unless an offset is written: no zone is ever supposed
 */
record WrittenDate(LocalDate day, @Nullable OffsetDateTime moment) {

    private static final int LONGEST = 120;

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("jän", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("mär", 3),
            Map.entry("mrz", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("okt", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("dez", 12));

    /** Words that begin like a month and are none are longer than any month's name or unlike it: "Marktplatz", "Maiglöckchen". */
    private static final int LONGEST_MONTH = 9;

    /** A figure, a word or a mark. */
    private record Token(String text, int number) {

        boolean isNumber() {
            return number >= 0;
        }

        boolean is(String mark) {
            return text.equals(mark);
        }
    }

    /** The first date in a text, or {@code null}. */
    static @Nullable WrittenDate in(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        List<Token> tokens = tokens(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        for (int i = 0; i < tokens.size(); i++) {
            WrittenDate found = at(tokens, i);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int start = i;
            if (c >= '0' && c <= '9') {
                while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                    i++;
                }
                String digits = text.substring(start, i);
                tokens.add(new Token(digits, digits.length() > 8 ? -1 : Integer.parseInt(digits)));
            } else if (Character.isLetter(c)) {
                while (i < text.length() && Character.isLetter(text.charAt(i))) {
                    i++;
                }
                tokens.add(new Token(text.substring(start, i).toLowerCase(Locale.ROOT), -1));
            } else {
                i++;
                if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                    tokens.add(new Token(String.valueOf(c), -1));
                }
            }
        }
        return tokens;
    }

    private static @Nullable WrittenDate at(List<Token> tokens, int i) {
        Token first = tokens.get(i);
        Token second = token(tokens, i + 1);
        Token third = token(tokens, i + 2);
        Token fourth = token(tokens, i + 3);
        Token fifth = token(tokens, i + 4);
        if (first.isNumber() && first.text().length() == 4 && second.text().length() == 1 && third.isNumber()) {
            // 2024-03-12 and 2024/03/12
            return fifth.isNumber() && second.text().equals(fourth.text())
                    ? of(tokens, first.number(), third.number(), fifth.number(), i + 5)
                    : null;
        }
        if (first.isNumber() && first.text().length() == 8 && first.number() > 19_000_000) {
            return of(tokens, first.number() / 10_000, first.number() / 100 % 100, first.number() % 100, i + 1);
        }
        if (first.isNumber() && second.is(".") && third.isNumber() && fourth.is(".") && fifth.isNumber()) {
            return of(tokens, year(fifth), third.number(), first.number(), i + 5);
        }
        if (first.isNumber()
                && second.is("/")
                && third.isNumber()
                && fourth.is("/")
                && fifth.text().length() == 4) {
            return slashed(tokens, first.number(), third.number(), fifth.number(), i + 5);
        }
        if (first.isNumber()) {
            // 12. März 2024, 12 March 2024, 12th of March 2024
            int month = i + 1;
            while (month < i + 4 && !isMonth(token(tokens, month)) && isBetween(token(tokens, month))) {
                month++;
            }
            int year =
                    token(tokens, month + 1).is(".") || token(tokens, month + 1).is(",") ? month + 2 : month + 1;
            return isMonth(token(tokens, month)) && token(tokens, year).text().length() == 4
                    ? of(tokens, token(tokens, year).number(), month(token(tokens, month)), first.number(), year + 1)
                    : null;
        }
        if (isMonth(first)) {
            // March 12, 2024
            int day = second.is(".") ? i + 2 : i + 1;
            int year = day + 1;
            while (year < day + 3 && isBetween(token(tokens, year))) {
                year++;
            }
            return token(tokens, day).isNumber() && token(tokens, year).text().length() == 4
                    ? of(
                            tokens,
                            token(tokens, year).number(),
                            month(first),
                            token(tokens, day).number(),
                            year + 1)
                    : null;
        }
        return null;
    }

    private static @Nullable WrittenDate slashed(List<Token> tokens, int first, int second, int year, int next) {
        if (first > 12) {
            return of(tokens, year, second, first, next);
        }
        return second > 12 || first == second ? of(tokens, year, first, second, next) : null;
    }

    private static @Nullable WrittenDate of(List<Token> tokens, int year, int month, int day, int next) {
        if (year < 1900 || year > 2200) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(year, month, day);
            LocalTime time = time(tokens, next);
            ZoneOffset zone = time == null ? null : zone(tokens, next);
            return new WrittenDate(date, time == null || zone == null ? null : OffsetDateTime.of(date, time, zone));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Hour and minute soon after the day: {@code T14:05}, {@code , 14:05 Uhr}, {@code 14.05 Uhr}. */
    private static @Nullable LocalTime time(List<Token> tokens, int from) {
        int at = startOfTime(tokens, from);
        if (at < 0) {
            return null;
        }
        int hour = token(tokens, at).number();
        int minute = token(tokens, at + 2).number();
        int second = token(tokens, at + 3).is(":") && token(tokens, at + 4).isNumber()
                ? token(tokens, at + 4).number()
                : 0;
        return LocalTime.of(hour, minute, Math.min(59, second));
    }

    private static int startOfTime(List<Token> tokens, int from) {
        for (int at = from; at < Math.min(tokens.size(), from + 4); at++) {
            if (token(tokens, at).isNumber()) {
                boolean clock = token(tokens, at + 1).is(":")
                        || token(tokens, at + 1).is(".")
                                && token(tokens, at + 3).is("uhr");
                return clock && token(tokens, at + 2).isNumber() ? at : -1;
            }
        }
        return -1;
    }

    /** The offset written after the time: {@code Z}, {@code GMT}, {@code +01:00}, {@code +0100}; {@code null} if none is. */
    private static @Nullable ZoneOffset zone(List<Token> tokens, int from) {
        int at = startOfTime(tokens, from) + 3;
        if (token(tokens, at).is(":")) {
            at += 2;
        }
        if (token(tokens, at).is(".") && token(tokens, at + 1).text().length() <= 9) {
            at += 2; // fractions of a second
        }
        Token mark = token(tokens, at);
        if (mark.is("z") || mark.is("gmt") || mark.is("utc")) {
            return ZoneOffset.UTC;
        }
        int sign = mark.is("+") ? 1 : mark.is("-") || mark.is("−") ? -1 : 0;
        Token hours = token(tokens, at + 1);
        if (sign == 0 || !hours.isNumber()) {
            return null;
        }
        int minutes = hours.text().length() == 4
                ? hours.number() % 100
                : token(tokens, at + 2).is(":")
                        ? Math.max(0, token(tokens, at + 3).number())
                        : 0;
        int whole = hours.text().length() == 4 ? hours.number() / 100 : hours.number();
        return ZoneOffset.ofHoursMinutes(sign * whole, sign * minutes);
    }

    private static Token token(List<Token> tokens, int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at) : new Token("", -1);
    }

    private static int year(Token token) {
        return token.text().length() == 2 ? 2000 + token.number() : token.number();
    }

    private static boolean isBetween(Token token) {
        return token.is(".")
                || token.is(",")
                || token.is("th")
                || token.is("st")
                || token.is("nd")
                || token.is("rd")
                || token.is("of")
                || token.is("de")
                || token.is("-");
    }

    private static boolean isMonth(Token token) {
        return month(token) > 0;
    }

    private static int month(Token token) {
        String word = token.text();
        return word.length() < 3 || word.length() > LONGEST_MONTH ? 0 : MONTHS.getOrDefault(word.substring(0, 3), 0);
    }
}
