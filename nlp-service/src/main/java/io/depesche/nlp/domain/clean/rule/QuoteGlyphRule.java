package io.depesche.nlp.domain.clean.rule;

import io.depesche.contracts.article.Edit.Action;
import io.depesche.contracts.article.Edit.Tier;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.text.QuoteMarks;
import io.depesche.nlp.domain.text.QuoteMarks.Mark;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the right quotation mark where a wrong one stands in the right place: {@code „Dokument„.} and {@code „Arbeit”,} become
 * {@code „Dokument“.} and {@code „Arbeit“,}.
 *
 * <p>Only in a text that quotes the German way, or for a pair that closes that way, and only for a mark that has its partner in the same
 * paragraph. A text that uses {@code "…"} or guillemets throughout is consistent and stays as it is; so do inch marks, nested quotations
 * and paragraphs whose marks cannot be paired.
 */
public final class QuoteGlyphRule implements CleaningRule {

    private static final String ARTIFACT = "QUOTE_GLYPH";
    private static final String OPENING = "„";
    private static final String CLOSING = "“";

    @Override
    public String id() {
        return "clean.quote-glyph";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        List<List<Mark>> lines = new ArrayList<>();
        Habit habit = new Habit();
        for (Draft.Line line : draft.lines()) {
            List<Mark> marks = QuoteMarks.of(draft.text(), line.span());
            if (!marks.isEmpty()) {
                lines.add(marks);
                habit.learn(marks);
            }
        }
        List<Repair> repairs = new ArrayList<>();
        for (List<Mark> marks : lines) {
            repairLine(draft.text(), marks, habit, repairs);
        }
        return repairs;
    }

    /** How the text as a whole quotes. */
    private static final class Habit {

        private int german;
        private int guillemets;

        void learn(List<Mark> marks) {
            for (Mark mark : marks) {
                german += mark.glyph() == '„' && mark.opens() ? 1 : 0;
                guillemets += (mark.glyph() == '«' || mark.glyph() == '»') && mark.opens() ? 1 : 0;
            }
        }

        /** Whether a pair has marks that this text means to be {@code „…“}. */
        boolean isMeantGerman(Mark opening, Mark closing) {
            return switch (opening.glyph()) {
                case '「', '『', '《' -> true;
                case '«' -> closing.glyph() == '»' && german > 0 && german >= guillemets;
                case '»' -> false; // the German way of printers, and no sign of a translation
                default -> isFamily(closing.glyph()) && (german > 0 || closing.glyph() == '“');
            };
        }

        private static boolean isFamily(char glyph) {
            return "„“”\"‟'".indexOf(glyph) >= 0;
        }
    }

    /** Pairs each opening mark with the closing one that follows; whatever lies between two of a kind is left alone. */
    private static void repairLine(String text, List<Mark> marks, Habit habit, List<Repair> repairs) {
        Mark opening = null;
        boolean nested = false;
        for (Mark mark : marks) {
            if (mark.opens()) {
                nested = opening != null;
                opening = mark;
            } else if (mark.closes()) {
                if (opening != null && !nested && habit.isMeantGerman(opening, mark)) {
                    replace(text, opening, OPENING, repairs);
                    replace(text, mark, CLOSING, repairs);
                }
                nested &= opening != null;
                opening = null;
            } else {
                opening = null; // glued or free on both sides: nobody knows which it is
            }
        }
    }

    private static void replace(String text, Mark mark, String glyph, List<Repair> repairs) {
        Span place = mark.span();
        if (!glyph.contentEquals(place.of(text))) {
            boolean foreign = "„“”\"‟".indexOf(mark.glyph()) < 0;
            repairs.add(new Repair(
                    place,
                    glyph,
                    ARTIFACT,
                    foreign ? Tier.EVIDENCE : Tier.AUTO,
                    Action.REPLACE,
                    foreign ? 0.9 : 0.95,
                    "paired in the paragraph; the text quotes with „…“",
                    null));
        }
    }
}
