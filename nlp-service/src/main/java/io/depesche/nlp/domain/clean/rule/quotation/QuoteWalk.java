package io.depesche.nlp.domain.clean.rule.quotation;

import io.depesche.nlp.domain.text.QuoteMarks.Mark;
import io.depesche.nlp.domain.text.QuoteMarks.Side;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One walk over the quotation marks of one line, which tells what is wrong where they do not pair. Used once, by one thread. */
public final class QuoteWalk {

    private final LostClosingMark lostClosing;
    private final LostOpeningMark lostOpening;
    private final EarlyClosingMark earlyClosing;
    private final QuoteLine line;
    private final List<Mark> marks;
    private final boolean goesOn;
    private final boolean cameOn;
    private final List<Repair> repairs = new ArrayList<>();
    private @Nullable Mark open;

    /**
     * A walk that has not begun.
     *
     * @param marks the quotation marks of the line in their order
     * @param goesOn whether the next line goes on with a quotation of this one
     * @param cameOn whether the line before leaves a quotation open
     */
    public QuoteWalk(QuotePositionWords words, QuoteLine line, List<Mark> marks, boolean goesOn, boolean cameOn) {
        this.lostClosing = new LostClosingMark(words);
        this.lostOpening = new LostOpeningMark(words);
        this.earlyClosing = new EarlyClosingMark(words);
        this.line = line;
        this.marks = marks;
        this.goesOn = goesOn;
        this.cameOn = cameOn;
    }

    /** The repairs of the line in the order of its marks. */
    public List<Repair> repairs() {
        int from = line.span().start();
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            boolean last = i + 1 == marks.size();
            if (!isGermanFamily(mark.glyph())) {
                open = null;
            } else if (mark.opens()) {
                if (open != null && !isNested(i)) {
                    add(lostClosing.before(line, open, mark.span().start()));
                }
                open = mark;
            } else if (mark.closes()) {
                if (open != null) {
                    int limit =
                            last ? line.span().end() : marks.get(i + 1).span().start();
                    add(earlyClosing.of(line, open, mark, limit));
                } else if (mark.glyph() != '"') {
                    repairs.addAll(lostOpening.of(line, mark, from, i == 0 && !cameOn));
                }
                open = null;
            } else if (mark.side() == Side.GLUED && open == null) {
                open = mark.glyph() == '„' ? mark : null; // "geändert.„Ein"
            } else if (mark.side() == Side.GLUED) {
                Repair closing = lostClosing.glued(line, mark);
                add(closing);
                open = closing == null ? open : null;
            } else {
                open = null;
            }
            from = mark.span().end();
        }
        if (open != null && !goesOn) {
            add(lostClosing.before(line, open, line.span().end()));
        }
        return repairs;
    }

    /** A second opening mark before the first is closed stands inside it if two closing marks follow. */
    private boolean isNested(int at) {
        return at + 2 < marks.size()
                && marks.get(at + 1).closes()
                && marks.get(at + 2).closes();
    }

    private void add(@Nullable Repair repair) {
        if (repair != null) {
            repairs.add(repair);
        }
    }

    private static boolean isGermanFamily(char glyph) {
        return "„“”\"‟".indexOf(glyph) >= 0;
    }
}
