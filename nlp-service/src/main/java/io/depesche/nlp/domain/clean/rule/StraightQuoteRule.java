package io.depesche.nlp.domain.clean.rule;

import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.text.QuoteMarks;
import io.depesche.nlp.domain.text.QuoteMarks.Mark;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts German quotation marks where a machine translation kept the straight ones of its source: {@code "Wir bleiben", sagte sie} becomes
 * {@code „Wir bleiben“, sagte sie}.
 *
 * <p>Only in a text that is surely translated, and only for pairs of one line; German pages that quote with {@code "…"} stay as they are.
 */
public final class StraightQuoteRule implements CleaningRule {

    private static final String ARTIFACT = "QUOTE_GLYPH";

    @Override
    public String id() {
        return "clean.straight-quote";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        if (!draft.signs().isSure() || draft.text().indexOf('"') < 0) {
            return List.of();
        }
        List<Repair> repairs = new ArrayList<>();
        for (Draft.Line line : draft.lines()) {
            List<Mark> marks = QuoteMarks.of(draft.text(), line.span());
            for (int i = 0; i + 1 < marks.size(); i += 2) {
                if (!isPair(marks.get(i), marks.get(i + 1))) {
                    break; // behind a mark without its partner nobody knows which one opens
                }
                repairs.add(repair(marks.get(i), "„"));
                repairs.add(repair(marks.get(i + 1), "“"));
            }
        }
        return repairs;
    }

    private static boolean isPair(Mark first, Mark second) {
        return first.glyph() == '"' && second.glyph() == '"' && first.opens() && second.closes();
    }

    private static Repair repair(Mark mark, String glyph) {
        return Repair.evident(mark.span(), glyph, ARTIFACT, 0.85, "straight marks of the source in a translation");
    }
}
