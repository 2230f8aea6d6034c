package io.depesche.nlp.domain.clean.rule.time;

import io.depesche.nlp.domain.clean.Letters;
import io.depesche.nlp.domain.text.Repair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days that give their month as a number between signs or words of their own: Chinese and Vietnamese ones. Stateless. */
final class EastAsianDay {

    private static final List<String> GERMAN_MONTHS = List.of(
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember");

    private EastAsianDay() {}

    /** {@code 2026年3月4日}, {@code 3月4日}. */
    @Nullable
    static Repair chinese(String text, int start, int end) {
        boolean hasYear = text.charAt(end) == '年';
        int month = hasYear ? end + 1 : start;
        int monthEnd = Digits.end(text, month);
        int day = monthEnd + 1;
        int dayEnd = day > text.length() ? day : Digits.end(text, day);
        boolean whole = (!hasYear || end - start == 4)
                && monthEnd > month
                && monthEnd - month <= 2
                && text.startsWith("月", monthEnd)
                && dayEnd > day
                && dayEnd - day <= 2
                && text.startsWith("日", dayEnd);
        int number = whole ? Integer.parseInt(text.substring(month, monthEnd)) : 0;
        if (number < 1 || number > 12) {
            return null;
        }
        String repair = Integer.parseInt(text.substring(day, dayEnd)) + ". " + GERMAN_MONTHS.get(number - 1);
        String year = hasYear ? " " + text.substring(start, end) : "";
        return TimeRepair.of(start, dayEnd + 1, repair + year, "Chinese date");
    }

    /** {@code ngày 4 tháng 3 năm 2026}, {@code ngày 4/3/2026}. */
    @Nullable
    static Repair vietnamese(String text, int start, int day) {
        int dayEnd = Digits.end(text, day);
        String link = text.startsWith(" tháng ", dayEnd) ? " tháng " : "/";
        int month = dayEnd + link.length();
        int monthEnd = text.startsWith(link, dayEnd) ? Digits.end(text, month) : month;
        if (dayEnd - day > 2 || monthEnd == month || monthEnd - month > 2) {
            return null;
        }
        int number = Integer.parseInt(text.substring(month, monthEnd));
        if (number < 1 || number > 12) {
            return null;
        }
        String repair = Integer.parseInt(text.substring(day, dayEnd)) + ". " + GERMAN_MONTHS.get(number - 1);
        String yearLink = link.equals("/") ? "/" : " năm ";
        int year = monthEnd + yearLink.length();
        boolean hasYear = text.startsWith(yearLink, monthEnd) && Digits.end(text, year) == year + 4;
        String before = Letters.wordBefore(text, start);
        String preposition =
                !before.isEmpty() && Character.isLowerCase(before.charAt(0)) && !before.equals("am") ? "am " : "";
        return TimeRepair.of(
                start,
                hasYear ? year + 4 : monthEnd,
                preposition + repair + (hasYear ? " " + text.substring(year, year + 4) : ""),
                "Vietnamese date");
    }
}
