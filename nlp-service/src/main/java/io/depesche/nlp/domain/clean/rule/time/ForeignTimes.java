package io.depesche.nlp.domain.clean.rule.time;

import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.Letters;
import io.depesche.nlp.domain.text.Repair;
import org.jspecify.annotations.Nullable;

/** Which foreign day or clock time begins at a place of a text, told by its first word or number. */
public final class ForeignTimes {

    private final ForeignTimeWords words;
    private final ForeignDay day;
    private final ForeignClock clock;

    public ForeignTimes(CleaningEvidence evidence) {
        this.words = new ForeignTimeWords(evidence);
        this.day = new ForeignDay(words);
        this.clock = new ForeignClock(words);
    }

    /** {@code März 4, 2024}, {@code am März 4}, {@code ore 18}. */
    public @Nullable Repair atWord(String text, int start) {
        int end = Letters.end(text, start);
        int digits = end + 1;
        if (end - start > 12 || end >= text.length() || text.charAt(end) != ' ' || !Digits.isAt(text, digits)) {
            return null;
        }
        String word = text.substring(start, end);
        if (word.equals("ngày") || word.equals("Ngày")) {
            return EastAsianDay.vietnamese(text, start, digits);
        }
        return words.isHourWordBefore(word)
                ? clock.behindWord(text, start, digits, Digits.end(text, digits))
                : day.behindMonth(text, start, end);
    }

    /** {@code 7h15}, {@code 3月4日}, {@code 3rd March}, {@code 9:20 p.m.}, {@code 12 febbraio}. */
    public @Nullable Repair atNumber(String text, int start) {
        int end = Digits.end(text, start);
        if (end >= text.length() || end - start > 2 && text.charAt(end) != '年') {
            return null;
        }
        char next = text.charAt(end);
        if (next == 'h' && ForeignClock.isHour(text, start, end)) {
            return clock.french(text, start, end);
        }
        if (next == '年' || next == '月') {
            return EastAsianDay.chinese(text, start, end);
        }
        if (ForeignDay.isOrdinal(text, end)) {
            return day.beforeMonth(text, start, end);
        }
        if (next == ':' || next == '.' || next == ' ' || next == 'a' || next == 'p') {
            Repair time = clock.withWord(text, start, end);
            return time == null ? day.beforeMonth(text, start, end) : time;
        }
        return null;
    }
}
