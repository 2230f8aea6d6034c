package io.depesche.nlp.domain.clean.rule.quotation;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.text.QuoteMarks.Mark;
import io.depesche.nlp.domain.text.Repair;
import java.util.List;

/** An opening mark that is lost or was turned into a full stop, before a mark that closes nothing. */
final class LostOpeningMark {

    /** How far a closing mark stands behind what was made of its opening one. */
    private static final int LONGEST_QUOTED_WORDS = 160;

    private final QuotePositionWords words;

    LostOpeningMark(QuotePositionWords words) {
        this.words = words;
    }

    /**
     * The repairs for a closing mark without an opening one.
     *
     * @param from end of the mark before it, or the start of the line
     * @param mayBegin whether it is the first mark of its line and closes nothing that was opened in the line before
     */
    List<Repair> of(QuoteLine line, Mark mark, int from, boolean mayBegin) {
        String text = line.text();
        int glued = gluedPoint(line, mark.span().start(), from);
        if (glued >= 0) {
            String reason = "a closing mark without an opening one; the stop stands where it was";
            String quoted = text.substring(glued + 1, mark.span().start());
            if (quoted.indexOf(' ') < 0) {
                Span whole = new Span(glued, mark.span().end());
                return List.of(QuoteMarkRepair.of(whole, " „" + quoted + "“", 0.9, reason));
            }
            Repair opening = QuoteMarkRepair.of(new Span(glued, glued + 1), " „", 0.88, reason);
            return mark.glyph() == '“'
                    ? List.of(opening)
                    : List.of(opening, QuoteMarkRepair.of(mark.span(), "“", 0.9, "closes the quotation"));
        }
        if (mayBegin && mark.glyph() == '“' && words.saysAfter(line, mark.span().end())) {
            int start = sentenceStart(line, mark.span().start(), from);
            if (start >= 0 && Character.isUpperCase(text.charAt(start))) {
                return List.of(QuoteMarkRepair.of(
                        new Span(start, start), "„", 0.85, "the quotation is not opened; a verb of saying follows it"));
            }
        }
        return List.of();
    }

    /** The nearest full stop between two words without a blank. */
    private int gluedPoint(QuoteLine line, int mark, int from) {
        String text = line.text();
        int lowest = Math.max(from, mark - LONGEST_QUOTED_WORDS);
        for (int i = mark - 2; i > lowest; i--) {
            if (text.charAt(i) == '.' && Character.isLetter(text.charAt(i + 1)) && text.charAt(i - 1) != ' ') {
                char before = text.charAt(i - 1);
                boolean afterMark = ",:;–—)“.".indexOf(before) >= 0; // "Tore:.Weber„"
                afterMark |= Character.isDigit(before); // "36.Minuten„"
                return afterMark || words.isSentenceEnd(line, i) ? i : -1;
            }
        }
        return -1;
    }

    /** Where the sentence begins that ends at a place, if it is the only one since the last mark or the start of the line. */
    private int sentenceStart(QuoteLine line, int end, int from) {
        String text = line.text();
        for (int i = end - 2; i > from; i--) {
            if (text.charAt(i) == ' ' && ".!?".indexOf(text.charAt(i - 1)) >= 0 && words.isSentenceEnd(line, i - 1)) {
                return -1; // two sentences: nobody knows where the speech begins
            }
            if (text.charAt(i) == ' ' && text.charAt(i - 1) == ':') {
                return i + 1;
            }
        }
        return from == line.span().start() ? from : -1;
    }
}
