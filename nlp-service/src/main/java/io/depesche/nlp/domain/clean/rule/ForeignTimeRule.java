package io.depesche.nlp.domain.clean.rule;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.WordTable;
import io.depesche.nlp.domain.text.Repair;
import io.depesche.nlp.domain.time.CalendarNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes days and clock times of other languages the German way: {@code Februar 3, 2026} → {@code am 3. Februar 2026}, {@code 12 febbraio}
 * → {@code 12. Februar}, {@code 9:20 p.m.} → {@code 21.20 Uhr}, {@code um 7h15} → {@code um 7.15 Uhr}, {@code 18:30 horas} →
 * {@code 18.30 Uhr}.
 *
 * <p>Durations ({@code 2:15 Stunden}, {@code 24h-Rennen}) and German dates stay.
 */
public final class ForeignTimeRule implements CleaningRule {

    private static final String ARTIFACT = "UNTRANS";

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

    private final Map<String, String> months = new HashMap<>();
    private final Set<String> dayPrepositions;
    private final Set<String> hourPrepositions;
    private final Set<String> hourWords;
    private final Set<String> hourWordsBefore;
    private final Set<String> links;

    public ForeignTimeRule(CleaningEvidence evidence) {
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

    @Override
    public String id() {
        return "clean.foreign-time";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        String text = draft.text();
        List<Repair> repairs = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean begins =
                    i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)) && ".,:/-".indexOf(text.charAt(i - 1)) < 0;
            Repair repair = null;
            if (begins && Character.isDigit(c)) {
                repair = atNumber(text, i);
            } else if (begins && Character.isLetter(c)) {
                repair = atWord(text, i);
            }
            if (repair != null) {
                repairs.add(repair);
                i = repair.span().end();
            } else {
                i++;
                while (i < text.length()
                        && Character.isLetterOrDigit(text.charAt(i))
                        && Character.isLetterOrDigit(text.charAt(i - 1))) {
                    i++;
                }
            }
        }
        return repairs;
    }

    /** {@code März 4, 2024}, {@code am März 4}, {@code ore 18}. */
    private @Nullable Repair atWord(String text, int start) {
        int end = Letters.end(text, start);
        int digits = end + 1;
        if (end - start > 12 || end >= text.length() || text.charAt(end) != ' ' || !isDigit(text, digits)) {
            return null;
        }
        String word = text.substring(start, end);
        int digitsEnd = numberEnd(text, digits);
        if (word.equals("ngày") || word.equals("Ngày")) {
            return vietnameseDay(text, start, digits);
        }
        if (hourWordsBefore.contains(word)) {
            return hourBehind(text, start, digits, digitsEnd);
        }
        boolean german =
                Character.isUpperCase(word.charAt(0)) && CalendarNames.isMonth(word.toLowerCase(Locale.GERMAN));
        String month = german ? word : months.get(word);
        if (month == null || digitsEnd - digits > 2 || Integer.parseInt(text.substring(digits, digitsEnd)) > 31) {
            return null;
        }
        String before = wordBefore(text, start);
        String day = text.substring(digits, digitsEnd) + ". " + month;
        int year = yearBehind(text, digitsEnd);
        if (year > 0) {
            boolean needsPreposition = isLowerCase(before) && !dayPrepositions.contains(before);
            String repair = (needsPreposition ? "am " : "") + day + " " + text.substring(year - 4, year);
            return evident(start, year, repair, "day behind the month");
        }
        boolean free = digitsEnd >= text.length() || " ,.;)\n".indexOf(text.charAt(digitsEnd)) >= 0;
        boolean number = digitsEnd + 1 < text.length() && Character.isDigit(text.charAt(digitsEnd + 1));
        return before.equals("am") && free && !number ? evident(start, digitsEnd, day, "day behind the month") : null;
    }

    /** Place behind a year that follows a day: {@code 4, 2024}. */
    private static int yearBehind(String text, int dayEnd) {
        int at = dayEnd < text.length() && text.charAt(dayEnd) == ',' ? dayEnd + 1 : dayEnd;
        if (at == dayEnd || at >= text.length() || text.charAt(at) != ' ' || !isDigit(text, at + 1)) {
            return 0;
        }
        int end = numberEnd(text, at + 1);
        boolean century = end - at == 5 && (text.startsWith("19", at + 1) || text.startsWith("20", at + 1));
        return century ? end : 0;
    }

    private @Nullable Repair hourBehind(String text, int start, int digits, int digitsEnd) {
        int end = clockEnd(text, digits, digitsEnd);
        return end > 0 && isHour(text, digits, digitsEnd)
                ? evident(start, end, text.substring(digits, end).replace(':', '.') + " Uhr", "clock time")
                : null;
    }

    private @Nullable Repair atNumber(String text, int start) {
        int end = numberEnd(text, start);
        if (end >= text.length() || end - start > 2 && text.charAt(end) != '年') {
            return null;
        }
        char next = text.charAt(end);
        if (next == 'h' && isHour(text, start, end)) {
            return frenchClock(text, start, end);
        }
        if (next == '年' || next == '月') {
            return chineseDay(text, start, end);
        }
        int ordinal = ordinalEnd(text, end);
        if (ordinal > end) {
            return dayBeforeMonth(text, start, end, ordinal);
        }
        if (next == ':' || next == '.' || next == ' ' || next == 'a' || next == 'p') {
            Repair clock = clock(text, start, end);
            return clock == null ? dayBeforeMonth(text, start, end, text.charAt(end) == '.' ? end + 1 : end) : clock;
        }
        return null;
    }

    /** {@code um 7h15}: behind a preposition, for it may be a duration as well. */
    private @Nullable Repair frenchClock(String text, int start, int end) {
        int minutes = end + 1;
        boolean two = isDigit(text, minutes) && numberEnd(text, minutes) == minutes + 2;
        int stop = two ? minutes + 2 : minutes;
        boolean free = stop >= text.length() || " ,.;)\n".indexOf(text.charAt(stop)) >= 0;
        if (!two || !free || text.charAt(minutes) > '5' || !hourPrepositions.contains(wordBefore(text, start))) {
            return null;
        }
        String hour = text.substring(start, end);
        return evident(start, stop, hour + "." + text.substring(minutes, stop) + " Uhr", "French clock time");
    }

    /** {@code 9:20 p.m.}, {@code 10 pm}, {@code 18:30 horas}. */
    private @Nullable Repair clock(String text, int start, int end) {
        int timeEnd = clockEnd(text, start, end);
        if (timeEnd < 0 || !isHour(text, start, end) || timeEnd >= text.length()) {
            return null;
        }
        int at = text.charAt(timeEnd) == ' ' ? timeEnd + 1 : timeEnd;
        String half = halfOfDay(text, at);
        String minutes = timeEnd > end ? "." + text.substring(end + 1, timeEnd) : "";
        if (half != null) {
            int hour = Integer.parseInt(text.substring(start, end));
            boolean afternoon = half.charAt(0) == 'p';
            if (hour < 1 || hour > 12) {
                return null;
            }
            int german = afternoon ? hour % 12 + 12 : hour % 12;
            String before = wordBefore(text, start);
            String preposition = isLowerCase(before) && !hourPrepositions.contains(before) ? "um " : "";
            int stop = at + half.length();
            if (half.endsWith(".") && endsSentence(text, stop)) {
                stop--;
            }
            return evident(start, stop, preposition + german + minutes + " Uhr", "English clock time");
        }
        int wordEnd = Letters.end(text, at);
        String word = wordEnd - at > 12 ? "" : text.substring(at, wordEnd);
        boolean hours = hourWords.contains(word)
                || word.equals("Stunden")
                        && timeEnd > end
                        && wordBefore(text, start).equals("um");
        return hours && at > timeEnd
                ? evident(start, wordEnd, text.substring(start, end) + minutes + " Uhr", "clock time")
                : null;
    }

    /** End of {@code 18:30} or {@code 18.30} or of the hour alone; -1 if minutes are none. */
    private static int clockEnd(String text, int start, int end) {
        boolean mark =
                end < text.length() && (text.charAt(end) == ':' || text.charAt(end) == '.') && isDigit(text, end + 1);
        if (!mark) {
            return end;
        }
        int minutesEnd = numberEnd(text, end + 1);
        return minutesEnd == end + 3 && text.charAt(end + 1) <= '5' ? minutesEnd : -1;
    }

    private static @Nullable String halfOfDay(String text, int at) {
        for (String half :
                List.of("p. m.", "a. m.", "p.m.", "a.m.", "pm", "am", "p.m", "a.m", "PM", "AM", "P.M.", "A.M.")) {
            int end = at + half.length();
            boolean free = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
            // "um 10 am Abend" is German
            boolean german = half.equals("am") || half.equals("AM");
            if (!german && text.startsWith(half, at) && free) {
                return half.toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }

    private static boolean endsSentence(String text, int at) {
        if (at >= text.length() || text.charAt(at) == '\n') {
            return true;
        }
        return at + 1 < text.length()
                && text.charAt(at) == ' '
                && Character.isUpperCase(text.charAt(at + 1))
                && Letters.end(text, at + 1) - at
                        <= 4; // a short word with a capital begins a sentence more often than it is a name
    }

    /** {@code 12 febbraio}, {@code 3 de marzo de 2024}, {@code 3. marzo}. */
    private @Nullable Repair dayBeforeMonth(String text, int start, int end, int behind) {
        int at = behind;
        if (at >= text.length() || text.charAt(at) != ' ') {
            return null;
        }
        at = skipLink(text, at + 1);
        int monthEnd = Letters.end(text, at);
        String month = monthEnd - at > 12 ? null : months.get(text.substring(at, monthEnd));
        int day = Integer.parseInt(text.substring(start, end));
        if (month == null || day < 1 || day > 31) {
            return null;
        }
        String repair = day + ". " + month;
        int year = monthEnd < text.length() && text.charAt(monthEnd) == ' ' ? skipLink(text, monthEnd + 1) : -1;
        if (year > monthEnd + 1 && isDigit(text, year) && numberEnd(text, year) == year + 4) {
            return evident(start, year + 4, repair + " " + text.substring(year, year + 4), "month of another language");
        }
        return evident(start, monthEnd, repair, "month of another language");
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

    /** {@code 2026年3月4日}, {@code 3月4日}. */
    private static @Nullable Repair chineseDay(String text, int start, int end) {
        boolean hasYear = text.charAt(end) == '年';
        int month = hasYear ? end + 1 : start;
        int monthEnd = numberEnd(text, month);
        int day = monthEnd + 1;
        int dayEnd = day > text.length() ? day : numberEnd(text, day);
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
        return evident(start, dayEnd + 1, repair + year, "Chinese date");
    }

    /** {@code ngày 4 tháng 3 năm 2026}, {@code ngày 4/3/2026}. */
    private static @Nullable Repair vietnameseDay(String text, int start, int day) {
        int dayEnd = numberEnd(text, day);
        String link = text.startsWith(" tháng ", dayEnd) ? " tháng " : "/";
        int month = dayEnd + link.length();
        int monthEnd = text.startsWith(link, dayEnd) ? numberEnd(text, month) : month;
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
        boolean hasYear = text.startsWith(yearLink, monthEnd) && numberEnd(text, year) == year + 4;
        String before = wordBefore(text, start);
        String preposition = isLowerCase(before) && !before.equals("am") ? "am " : "";
        return evident(
                start,
                hasYear ? year + 4 : monthEnd,
                preposition + repair + (hasYear ? " " + text.substring(year, year + 4) : ""),
                "Vietnamese date");
    }

    private int skipLink(String text, int at) {
        int end = Letters.end(text, at);
        return end - at <= 4
                        && end < text.length()
                        && text.charAt(end) == ' '
                        && links.contains(text.substring(at, end))
                ? end + 1
                : at;
    }

    private static Repair evident(int start, int end, String repair, String reason) {
        return Repair.evident(new Span(start, end), repair, ARTIFACT, 0.94, reason);
    }

    private static boolean isHour(String text, int start, int end) {
        return end - start <= 2 && Integer.parseInt(text.substring(start, end)) <= 24;
    }

    private static boolean isLowerCase(String word) {
        return !word.isEmpty() && Character.isLowerCase(word.charAt(0));
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static int numberEnd(String text, int start) {
        int end = start;
        while (end - start < 6 && isDigit(text, end)) {
            end++;
        }
        return end;
    }

    private static String wordBefore(String text, int start) {
        int from = start - 1;
        if (from < 1 || text.charAt(from) != ' ') {
            return "";
        }
        int to = from;
        while (from > 0 && to - from < 40 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, to);
    }
}
