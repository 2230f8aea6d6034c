package io.depesche.nlp.domain.clean.rule;

import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.rule.time.ForeignTimes;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes days and clock times of other languages the German way: {@code Februar 3, 2026} → {@code am 3. Februar 2026}, {@code 12 febbraio}
 * → {@code 12. Februar}, {@code 9:20 p.m.} → {@code 21.20 Uhr}, {@code um 7h15} → {@code um 7.15 Uhr}, {@code 18:30 horas} →
 * {@code 18.30 Uhr}.
 *
 * <p>Durations ({@code 2:15 Stunden}, {@code 24h-Rennen}) and German dates stay.
 */
public final class ForeignTimeRule implements CleaningRule {

    private final ForeignTimes times;

    public ForeignTimeRule(CleaningEvidence evidence) {
        this.times = new ForeignTimes(evidence);
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
                repair = times.atNumber(text, i);
            } else if (begins && Character.isLetter(c)) {
                repair = times.atWord(text, i);
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
}
