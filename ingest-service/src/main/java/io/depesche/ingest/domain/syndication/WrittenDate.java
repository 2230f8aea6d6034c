package io.depesche.ingest.domain.syndication;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates in the order of RFC 822 and its neighbours, read word by word, because hardly two programs write them alike:
 * {@code Mon, 2 Nov 26 9:05 MEZ}, {@code Montag, 2. November 2026 10:00 Uhr}, {@code Mon Nov  2 10:00:00 2026}, {@code 02.11.2026, 10:00},
 * {@code 2-Nov-2026}. The day of the week is not believed and not needed. One use.
 */
final class WrittenDate {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,]\\d+)?)?(.*)");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})(?:\\.|st|nd|rd|th)?");

    /** Words beside the date that mean nothing here, such as the day of the week in a language that we do not know. */
    private static final int MAX_UNKNOWN = 3;

    private static final int MAX_WORDS = 16;

    private static final Map<String, Integer> MONTHS = months();

    private final List<Integer> beforeMonth = new ArrayList<>();
    private final List<Integer> afterMonth = new ArrayList<>();
    private @Nullable Integer month;
    private @Nullable LocalDate day;
    private @Nullable Matcher clock;
    private @Nullable String zone;
    private boolean afternoon;
    private boolean forenoon;
    private int unknown;

    private WrittenDate() {}

    static @Nullable Stamp read(String date) {
        String[] words = date.replace(",", " ")
                .replace(";", " ")
                .replace("(", " (")
                .strip()
                .split("\\s+");
        if (words.length > MAX_WORDS) {
            return null;
        }
        WrittenDate written = new WrittenDate();
        for (String word : words) {
            written.take(word);
        }
        return written.unknown > MAX_UNKNOWN ? null : written.stamp();
    }

    private void take(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        Matcher time = CLOCK.matcher(word);
        Matcher dotted = DOTTED.matcher(word);
        Matcher slashed = SLASHED.matcher(word);
        Matcher number = NUMBER.matcher(lower);
        Integer named = MONTHS.get(lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower);
        if (time.matches()) {
            clock = clock == null ? time : clock;
            takeTail(time.group(4));
        } else if (dotted.matches()) {
            day = LocalDate.of(
                    year(dotted.group(3)), Integer.parseInt(dotted.group(2)), Integer.parseInt(dotted.group(1)));
        } else if (slashed.matches()) {
            day = slashed(
                    Integer.parseInt(slashed.group(1)),
                    Integer.parseInt(slashed.group(2)),
                    Integer.parseInt(slashed.group(3)));
        } else if (number.matches()) {
            (month == null ? beforeMonth : afterMonth).add(number(number.group(1)));
        } else if (named != null) {
            month = month == null ? named : month;
        } else if (lower.equals("pm") || lower.equals("p.m.")) {
            afternoon = true;
        } else if (lower.equals("am") || lower.equals("a.m.")) {
            forenoon = true;
        } else if (word.indexOf('-') > 0 && day == null && month == null && clock == null) {
            // 2-Nov-2026
            for (String part : word.split("-")) {
                take(part);
            }
        } else if (zone == null && ZoneText.read(word) != null) {
            zone = word;
        } else if (!word.startsWith("(") && !lower.equals("uhr") && !lower.equals("um") && !lower.equals("at")) {
            unknown++;
        }
    }

    /** What stands at the time without a blank: {@code 10:00:00Z}, {@code 10:00+0100}, {@code 9:05pm}. */
    private void takeTail(String tail) {
        if (!tail.isEmpty()) {
            take(tail);
        }
    }

    private @Nullable Stamp stamp() {
        LocalDate of = day == null ? byWords() : day;
        if (of == null) {
            return null;
        }
        if (clock == null) {
            return new Stamp(of.atStartOfDay().atOffset(ZoneOffset.UTC), false);
        }
        int hour = Integer.parseInt(clock.group(1));
        hour = afternoon && hour < 12 ? hour + 12 : forenoon && hour == 12 ? 0 : hour;
        int second = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
        return ClockTime.at(of, hour, Integer.parseInt(clock.group(2)), second, 0, zone);
    }

    /** The year has four digits, or stands behind day and month; two digits before 50 are of this century (RFC 2822, 4.3). */
    private @Nullable LocalDate byWords() {
        List<Integer> numbers = new ArrayList<>(beforeMonth);
        numbers.addAll(afterMonth);
        if (month == null || numbers.size() != 2) {
            return null;
        }
        boolean yearFirst = numbers.get(0) >= 1000;
        int year = numbers.get(yearFirst ? 0 : 1);
        return LocalDate.of(
                year >= 1000 ? year : year + (year < 50 ? 2000 : 1900), month, numbers.get(yearFirst ? 1 : 0));
    }

    /** Day and month, or month and day; where both are possible, nothing tells which. */
    private static @Nullable LocalDate slashed(int first, int second, int year) {
        if (first > 12 || first == second) {
            return LocalDate.of(year, second, first);
        }
        return second > 12 ? LocalDate.of(year, first, second) : null;
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year + (year < 50 ? 2000 : 1900);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Map<String, Integer> months() {
        String[] names = {
            "jan january januar jänner jän jaenner",
            "feb february februar feber",
            "mar march märz maerz mär mrz",
            "apr april",
            "may mai",
            "jun june juni",
            "jul july juli",
            "aug august",
            "sep sept september",
            "oct october oktober okt",
            "nov november",
            "dec december dezember dez"
        };
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            for (String name : names[i].split(" ")) {
                months.put(name, i + 1);
            }
        }
        return Map.copyOf(months);
    }
}
