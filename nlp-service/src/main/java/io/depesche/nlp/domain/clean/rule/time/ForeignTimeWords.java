package io.depesche.nlp.domain.clean.rule.time;

import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.Letters;
import io.depesche.nlp.domain.clean.WordTable;
import io.depesche.nlp.domain.time.CalendarNames;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of days and clock times, German and foreign, as the table of the rule has them. Immutable. */
final class ForeignTimeWords {

    private final Map<String, String> months = new HashMap<>();
    private final Set<String> dayPrepositions;
    private final Set<String> hourPrepositions;
    private final Set<String> hourWords;
    private final Set<String> hourWordsBefore;
    private final Set<String> links;

    ForeignTimeWords(CleaningEvidence evidence) {
        WordTable table = evidence.table("/nlp/clean/foreign-time.tsv");
        for (List<String> row : table.rows()) {
            if (row.getFirst().equals("month")) {
                months.put(row.get(1), row.get(2));
            }
        }
        this.dayPrepositions = table.words("day-preposition");
        this.hourPrepositions = table.words("hour-preposition");
        this.hourWords = table.words("hour-word");
        this.hourWordsBefore = table.words("hour-word-before");
        this.links = table.words("link");
    }

    /** The German name of a month of another language; {@code null} for every other word. */
    @Nullable
    String foreignMonth(String word) {
        return months.get(word);
    }

    /** The German name of a month of any language: {@code März}, {@code marzo}. */
    @Nullable
    String month(String word) {
        boolean german =
                Character.isUpperCase(word.charAt(0)) && CalendarNames.isMonth(word.toLowerCase(Locale.GERMAN));
        return german ? word : months.get(word);
    }

    /** Whether a day behind the word lacks its {@code am}. */
    boolean lacksDayPreposition(String before) {
        return isLowerCase(before) && !dayPrepositions.contains(before);
    }

    /** Whether a clock time behind the word lacks its {@code um}. */
    boolean lacksHourPreposition(String before) {
        return isLowerCase(before) && !hourPrepositions.contains(before);
    }

    boolean isHourPreposition(String word) {
        return hourPrepositions.contains(word);
    }

    /** Stands behind a clock time: {@code 18:30 horas}. */
    boolean isHourWord(String word) {
        return hourWords.contains(word);
    }

    /** Stands before a clock time: {@code ore 18}. */
    boolean isHourWordBefore(String word) {
        return hourWordsBefore.contains(word);
    }

    /** Place behind a link with its blank, as in {@code 3 de marzo}; the place itself where none stands. */
    int skipLink(String text, int at) {
        int end = Letters.end(text, at);
        return end - at <= 4
                        && end < text.length()
                        && text.charAt(end) == ' '
                        && links.contains(text.substring(at, end))
                ? end + 1
                : at;
    }

    private static boolean isLowerCase(String word) {
        return !word.isEmpty() && Character.isLowerCase(word.charAt(0));
    }
}
