package io.depesche.nlp.domain.clean.rule;

import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.Letters;
import io.depesche.nlp.domain.clean.rule.leftover.ForeignWords;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.List;

/**
 * Translates words that were left standing: {@code der sindaco}, {@code die OTAN}, {@code am giovedì}, {@code and}. A row of the table
 * says of which language a word is, what it means and in which slot it is a leftover; German must stand around it.
 *
 * <p>Words in quotation marks, in a foreign name ({@code Museo del Prado}) and in a row of foreign words stay.
 */
public final class ForeignWordRule implements CleaningRule {

    /** No word of the table is longer. */
    private static final int LONGEST_WORD = 24;

    private final ForeignWords words;

    public ForeignWordRule(CleaningEvidence evidence) {
        this.words = new ForeignWords(evidence);
    }

    @Override
    public String id() {
        return "clean.foreign-word";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        String text = draft.text();
        List<Repair> repairs = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (!Character.isLetter(text.charAt(i))) {
                i++;
                continue;
            }
            int end = Letters.end(text, i);
            Repair repair = end - i <= LONGEST_WORD ? words.at(draft, i, end) : null;
            if (repair != null) {
                repairs.add(repair);
                end = Math.max(end, repair.span().end());
            }
            i = end;
        }
        return repairs;
    }
}
