package io.depesche.nlp.domain.clean.rule;

import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes days and clock times of other languages the German way: {@code Februar 3, 2026} → {@code am 3. Februar 2026}, {@code 12 febbraio}
 * → {@code 12. Februar}, {@code 9:20 p.m.} → {@code 21.20 Uhr}, {@code um 7h15} → {@code um 7.15 Uhr}, {@code 18:30 horas} →
 * {@code 18.30 Uhr}.
 *
 * <p>Durations ({@code 2:15 Stunden}, {@code 24h-Rennen}) and German dates stay.
 */
public final class ForeignTimeRule implements CleaningRule {

    private final ForeignTimeWords words;
    private final ForeignDay day;
    private final ForeignClock clock;

    public ForeignTimeRule(CleaningEvidence evidence) {
        this.words = new ForeignTimeWords(evidence);
        this.day = new ForeignDay(words);
        this.clock = new ForeignClock(words);
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
    private @Nullable Repair atNumber(String text, int start) {
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
