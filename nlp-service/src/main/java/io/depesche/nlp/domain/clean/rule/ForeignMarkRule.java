package io.depesche.nlp.domain.clean.rule;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the wide marks of Chinese and Japanese the German way where they stand between German words: {@code bekannt，der Wert} becomes
 * {@code bekannt, der Wert}. Beside a Chinese character they stay: that is a quotation.
 */
public final class ForeignMarkRule implements CleaningRule {

    private static final String WIDE = "，。；：？！、";
    private static final String GERMAN = ",.;:?!,";

    @Override
    public String id() {
        return "clean.foreign-mark";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        String text = draft.text();
        List<Repair> repairs = new ArrayList<>();
        for (int i = 1; i < text.length(); i++) {
            int mark = WIDE.indexOf(text.charAt(i));
            if (mark < 0 || isWide(text.charAt(i - 1)) || i + 1 < text.length() && isWide(text.charAt(i + 1))) {
                continue;
            }
            boolean blank =
                    i + 1 < text.length() && text.charAt(i + 1) > ' ' && "“”\")".indexOf(text.charAt(i + 1)) < 0;
            String repair = GERMAN.charAt(mark) + (blank ? " " : "");
            repairs.add(Repair.evident(new Span(i, i + 1), repair, "UNTRANS", 0.95, "mark of another script"));
        }
        return repairs;
    }

    private static boolean isWide(char c) {
        return Character.isIdeographic(c) || c >= '\u3000' && c <= '\u30ff' || c >= '\uff00' && c <= '\uffef';
    }
}
