package io.depesche.nlp.domain.clean.rule.quotation;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.text.QuoteMarks.Mark;
import io.depesche.nlp.domain.text.Repair;
import org.jspecify.annotations.Nullable;

/** A closing mark that is lost or was turned into an opening one, while a quotation is open. */
final class LostClosingMark {

    /** {@code „Hm, sagte er}; shorter words may be a name. */
    private static final int SHORTEST_SPEECH = 8;

    private final QuotePositionWords words;

    LostClosingMark(QuotePositionWords words) {
        this.words = words;
    }

    /** {@code „… überprüft werden„Putin sagte}: the closing mark took comma and blank with it. */
    @Nullable
    Repair glued(QuoteLine line, Mark mark) {
        String text = line.text();
        int end = line.span().end();
        int next = mark.span().end();
        boolean who = words.saying().follow(text, next, end) || words.saying().verbBehindName(text, next, end) != null;
        String word = line.wordAt(next);
        boolean clause = words.beginsClause(word);
        if (!who && !clause) {
            return null;
        }
        String reason = who
                ? "the quotation is open and a verb of saying follows"
                : "the quotation is open and a clause follows";
        return QuoteMarkRepair.of(mark.span(), "“, ", who ? 0.92 : 0.8, reason);
    }

    /**
     * {@code „Es gab nicht genug für alle, schildert sie}: an opening mark without a closing one, and one verb of saying behind a
     * comma.
     */
    @Nullable
    Repair before(QuoteLine line, Mark opening, int end) {
        String text = line.text();
        if (opening.glyph() != '„') {
            return null;
        }
        int found = -1;
        for (int i = opening.span().end() + 1; i + 2 < end; i++) {
            if (text.charAt(i) == ','
                    && text.charAt(i + 1) == ' '
                    && words.saying().follow(text, i + 2, end)) {
                if (found >= 0) {
                    return null; // two places: nobody knows which
                }
                found = i;
            }
        }
        boolean isSpeech = found - opening.span().end() >= SHORTEST_SPEECH;
        return isSpeech && isWordEnd(text, found)
                ? QuoteMarkRepair.of(
                        new Span(found, found),
                        "“",
                        0.88,
                        "the quotation is not closed; a verb of saying follows the comma")
                : null;
    }

    private static boolean isWordEnd(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == ')';
    }
}
