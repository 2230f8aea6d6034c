package io.depesche.nlp.domain.clean.rule.time;

import io.depesche.nlp.domain.clean.Letters;
import io.depesche.nlp.domain.text.Repair;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Clock times of other languages: {@code 9:20 p.m.} becomes {@code 21.20 Uhr}, {@code um 7h15} becomes {@code um 7.15 Uhr}. A number that
 * may as well be a duration ({@code 24h-Rennen}) is none.
 */
final class ForeignClock {

    private final ForeignTimeWords words;

    ForeignClock(ForeignTimeWords words) {
        this.words = words;
    }

    /** {@code ore 18}: the clock time behind a word for it. */
    @Nullable
    Repair behindWord(String text, int start, int digits, int digitsEnd) {
        int end = clockEnd(text, digits, digitsEnd);
        return end > 0 && isHour(text, digits, digitsEnd)
                ? TimeRepair.of(start, end, text.substring(digits, end).replace(':', '.') + " Uhr", "clock time")
                : null;
    }

    /** {@code um 7h15}: behind a preposition, for it may be a duration as well. */
    @Nullable
    Repair french(String text, int start, int end) {
        int minutes = end + 1;
        boolean two = Digits.isAt(text, minutes) && Digits.end(text, minutes) == minutes + 2;
        int stop = two ? minutes + 2 : minutes;
        boolean free = stop >= text.length() || " ,.;)\n".indexOf(text.charAt(stop)) >= 0;
        if (!two || !free || text.charAt(minutes) > '5' || !words.isHourPreposition(Letters.wordBefore(text, start))) {
            return null;
        }
        String hour = text.substring(start, end);
        return TimeRepair.of(start, stop, hour + "." + text.substring(minutes, stop) + " Uhr", "French clock time");
    }

    /** {@code 9:20 p.m.}, {@code 10 pm}, {@code 18:30 horas}. */
    @Nullable
    Repair withWord(String text, int start, int end) {
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
            String before = Letters.wordBefore(text, start);
            String preposition = words.lacksHourPreposition(before) ? "um " : "";
            int stop = at + half.length();
            if (half.endsWith(".") && endsSentence(text, stop)) {
                stop--;
            }
            return TimeRepair.of(start, stop, preposition + german + minutes + " Uhr", "English clock time");
        }
        int wordEnd = Letters.end(text, at);
        String word = wordEnd - at > 12 ? "" : text.substring(at, wordEnd);
        boolean hours = words.isHourWord(word)
                || word.equals("Stunden")
                        && timeEnd > end
                        && Letters.wordBefore(text, start).equals("um");
        return hours && at > timeEnd
                ? TimeRepair.of(start, wordEnd, text.substring(start, end) + minutes + " Uhr", "clock time")
                : null;
    }

    /** End of {@code 18:30} or {@code 18.30} or of the hour alone; -1 if minutes are none. */
    private static int clockEnd(String text, int start, int end) {
        boolean mark = end < text.length()
                && (text.charAt(end) == ':' || text.charAt(end) == '.')
                && Digits.isAt(text, end + 1);
        if (!mark) {
            return end;
        }
        int minutesEnd = Digits.end(text, end + 1);
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

    /** Whether the digits from one place to another (exclusive) can be an hour. */
    static boolean isHour(String text, int start, int end) {
        return end - start <= 2 && Integer.parseInt(text.substring(start, end)) <= 24;
    }
}
