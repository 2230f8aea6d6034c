package io.depesche.nlp.domain.clean.rule;

import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.rule.quotation.QuoteLine;
import io.depesche.nlp.domain.clean.rule.quotation.QuotePositionWords;
import io.depesche.nlp.domain.clean.rule.quotation.QuoteWalk;
import io.depesche.nlp.domain.text.QuoteMarks;
import io.depesche.nlp.domain.text.QuoteMarks.Mark;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts quotation marks back that were moved, lost or turned into other marks. The evidence is that the marks of the paragraph do not
 * pair without it, with a verb of saying or the end of a noun phrase that tells the place.
 *
 * <p>{@code würden.Erpressung„ und} becomes {@code würden „Erpressung“ und}; {@code „… werden„Putin sagte} gets its {@code “, };
 * {@code „Es gab keine für alle, sagte sie} its closing mark; {@code „gegen jede“ Erpressung} takes its noun in.
 */
public final class QuotePositionRule implements CleaningRule {

    private final QuotePositionWords words;

    public QuotePositionRule(CleaningEvidence evidence) {
        this.words = new QuotePositionWords(evidence);
    }

    @Override
    public String id() {
        return "clean.quote-position";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        List<Repair> repairs = new ArrayList<>();
        List<Draft.Line> lines = draft.lines();
        boolean german = draft.text().indexOf('„') >= 0;
        for (int i = 0; german && i < lines.size(); i++) {
            QuoteLine line = new QuoteLine(draft.text(), lines.get(i).span());
            List<Mark> marks = QuoteMarks.of(draft.text(), line.span());
            if (!marks.isEmpty()) {
                boolean goesOn = i + 1 < lines.size() && goesOn(draft.text(), lines.get(i + 1));
                boolean cameOn = i > 0 && leavesOpen(draft.text(), lines.get(i - 1));
                repairs.addAll(new QuoteWalk(words, line, marks, goesOn, cameOn).repairs());
            }
        }
        return repairs;
    }

    /** Whether the first mark of a line is a closing one: a quotation over two paragraphs. */
    private static boolean goesOn(String text, Draft.Line next) {
        List<Mark> marks = QuoteMarks.of(text, next.span());
        return !marks.isEmpty() && (marks.getFirst().closes() || next.text().charAt(0) == '„');
    }

    private static boolean leavesOpen(String text, Draft.Line last) {
        int open = 0;
        for (Mark mark : QuoteMarks.of(text, last.span())) {
            open = mark.opens() ? 1 : mark.closes() ? 0 : open;
        }
        return open > 0;
    }
}
