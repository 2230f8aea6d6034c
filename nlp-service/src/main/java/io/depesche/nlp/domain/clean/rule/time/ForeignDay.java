package io.depesche.nlp.domain.clean.rule.time;

import io.depesche.nlp.domain.clean.Letters;
import io.depesche.nlp.domain.text.Repair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days with the name of their month that stand in another order or another language than the German one: {@code Februar 3, 2026} becomes
 * {@code 3. Februar 2026}, {@code 12 febbraio} becomes {@code 12. Februar}.
 */
final class ForeignDay {

    private final ForeignTimeWords words;

    ForeignDay(ForeignTimeWords words) {
        this.words = words;
    }

    /** {@code März 4, 2024}; without a year only behind {@code am}. */
    @Nullable
    Repair behindMonth(String text, int start, int monthEnd) {
        String month = words.month(text.substring(start, monthEnd));
        int digits = monthEnd + 1;
        int digitsEnd = Digits.end(text, digits);
        if (month == null || digitsEnd - digits > 2 || Integer.parseInt(text.substring(digits, digitsEnd)) > 31) {
            return null;
        }
        String before = Letters.wordBefore(text, start);
        String day = text.substring(digits, digitsEnd) + ". " + month;
        int year = yearBehind(text, digitsEnd);
        if (year > 0) {
            boolean needsPreposition = words.lacksDayPreposition(before);
            String repair = (needsPreposition ? "am " : "") + day + " " + text.substring(year - 4, year);
            return TimeRepair.of(start, year, repair, "day behind the month");
        }
        boolean free = digitsEnd >= text.length() || " ,.;)\n".indexOf(text.charAt(digitsEnd)) >= 0;
        boolean number = digitsEnd + 1 < text.length() && Character.isDigit(text.charAt(digitsEnd + 1));
        return before.equals("am") && free && !number
                ? TimeRepair.of(start, digitsEnd, day, "day behind the month")
                : null;
    }

    /** Place behind a year that follows a day: {@code 4, 2024}. */
    private static int yearBehind(String text, int dayEnd) {
        int at = dayEnd < text.length() && text.charAt(dayEnd) == ',' ? dayEnd + 1 : dayEnd;
        if (at == dayEnd || at >= text.length() || text.charAt(at) != ' ' || !Digits.isAt(text, at + 1)) {
            return 0;
        }
        int end = Digits.end(text, at + 1);
        boolean century = end - at == 5 && (text.startsWith("19", at + 1) || text.startsWith("20", at + 1));
        return century ? end : 0;
    }

    /**
     * {@code 12 febbraio}, {@code 3 de marzo de 2024}, {@code 3. marzo}.
     *
     * @param start where the number of the day begins
     * @param end where it ends; exclusive
     */
    @Nullable
    Repair beforeMonth(String text, int start, int end) {
        int ordinal = ordinalEnd(text, end);
        int at = ordinal == end && text.charAt(end) == '.' ? end + 1 : ordinal;
        if (at >= text.length() || text.charAt(at) != ' ') {
            return null;
        }
        at = words.skipLink(text, at + 1);
        int monthEnd = Letters.end(text, at);
        String month = monthEnd - at > 12 ? null : words.foreignMonth(text.substring(at, monthEnd));
        int day = Integer.parseInt(text.substring(start, end));
        if (month == null || day < 1 || day > 31) {
            return null;
        }
        String repair = day + ". " + month;
        int year = monthEnd < text.length() && text.charAt(monthEnd) == ' ' ? words.skipLink(text, monthEnd + 1) : -1;
        if (year > monthEnd + 1 && Digits.isAt(text, year) && Digits.end(text, year) == year + 4) {
            return TimeRepair.of(
                    start, year + 4, repair + " " + text.substring(year, year + 4), "month of another language");
        }
        return TimeRepair.of(start, monthEnd, repair, "month of another language");
    }

    /** Whether the number carries an ending that makes it an ordinal one. */
    static boolean isOrdinal(String text, int end) {
        return ordinalEnd(text, end) > end;
    }

    /** Place behind the ending of {@code 3rd}, {@code 1er}, {@code 1º}; the number's own end if it has none. */
    private static int ordinalEnd(String text, int end) {
        for (String ending : List.of("st", "nd", "rd", "th", "er", "º", "°")) {
            int at = end + ending.length();
            if (text.startsWith(ending, end) && at < text.length() && text.charAt(at) == ' ') {
                return at;
            }
        }
        return end;
    }
}
