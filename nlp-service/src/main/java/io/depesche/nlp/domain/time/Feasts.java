package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.lexicon.Rows;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Feasts and holidays by name, with their day in any year. Easter by the anonymous Gregorian computus (Meeus, Astronomical Algorithms,
 * chapter 8). Immutable.
 */
final class Feasts {

    private static final String TABLE = "/nlp/time/holidays.tsv";
    private static final int MOST_WORDS = 5;
    private static final Feasts SHARED = new Feasts();

    private final Map<String, String> rules = new HashMap<>();
    private final Set<String> firstWords = new HashSet<>();

    private Feasts() {
        for (List<String> row : Rows.read(TABLE, 2)) {
            rules.put(row.getFirst(), row.get(1));
            String first = row.getFirst().split("[ .-]")[0];
            firstWords.add(first);
        }
    }

    static Feasts shared() {
        return SHARED;
    }

    Set<String> firstWords() {
        return firstWords;
    }

    /** The token behind the longest feast that begins here, or -1. */
    int match(Scan scan, int i) {
        if (!firstWords.contains(scan.lower(i))) {
            return -1;
        }
        int best = -1;
        for (int words = 1; words <= MOST_WORDS; words++) {
            if (rules.containsKey(name(scan, i, i + words))) {
                best = i + words;
            }
        }
        return best > 0 && (best > i + 1 || scan.token(i).isCapitalised()) ? best : -1;
    }

    String name(Scan scan, int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < to; i++) {
            name.append(i > from && !scan.token(i).glued() ? " " : "").append(scan.lower(i));
        }
        return name.toString();
    }

    /** The day of a feast in a year; {@code null} for an unknown name. */
    @Nullable
    LocalDate day(String name, int year) {
        String rule = rules.get(name);
        if (rule == null) {
            return null;
        }
        return switch (rule.charAt(0)) {
            case 'E' -> easter(year).plusDays(Integer.parseInt(rule.substring(1)));
            case 'A' -> fourthAdvent(year).plusDays(Integer.parseInt(rule.substring(1)));
            default -> LocalDate.of(year, Integer.parseInt(rule.substring(0, 2)), Integer.parseInt(rule.substring(3)));
        };
    }

    /** Whether it falls on the same day of every year. */
    boolean isFixed(String name) {
        return Character.isDigit(rules.getOrDefault(name, " ").charAt(0));
    }

    /** The Sunday before Christmas Day, or Christmas Eve itself. */
    private static LocalDate fourthAdvent(int year) {
        LocalDate eve = LocalDate.of(year, 12, 24);
        return eve.minusDays(eve.getDayOfWeek().getValue() % 7);
    }

    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        int day = (h + l - 7 * m + 114) % 31 + 1;
        return LocalDate.of(year, month, day);
    }
}
