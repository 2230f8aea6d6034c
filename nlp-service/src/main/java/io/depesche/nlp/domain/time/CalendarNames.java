package io.depesche.nlp.domain.time;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names of the months and of the days of the week, for whoever has to tell them from other nouns. The one list of them is
 * {@code words.tsv}; abbreviations ({@code Jan.}) are left out here, because without their full stop they are other words.
 */
public final class CalendarNames {

    /** {@code jan}, {@code sept}: shorter than every whole name but these five. */
    private static final int LONGEST_ABBREVIATION = 4;

    private static final Set<String> MONTHS = TimeWords.shared().all("month").keySet().stream()
            .filter(name -> name.length() > LONGEST_ABBREVIATION || isShortMonth(name))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> WEEKDAYS =
            Set.copyOf(TimeWords.shared().all("weekday").keySet());

    private CalendarNames() {}

    /** Whether it is the whole name of a month, in small letters: {@code januar}, {@code jänner}. */
    public static boolean isMonth(String lower) {
        return MONTHS.contains(lower);
    }

    /** Whether it is the name of a day of the week, in small letters: {@code sonnabend}. */
    public static boolean isWeekday(String lower) {
        return WEEKDAYS.contains(lower);
    }

    /** The same for a word as it stands in a text. */
    public static boolean isMonthOrWeekday(String word) {
        String lower = word.toLowerCase(Locale.GERMAN);
        return isMonth(lower) || isWeekday(lower);
    }

    /** Names of months that are as short as an abbreviation. */
    static boolean isShortMonth(String lower) {
        return switch (lower) {
            case "märz", "mai", "juni", "juli", "juno" -> true;
            default -> false;
        };
    }
}
