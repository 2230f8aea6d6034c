package io.depesche.nlp.domain.clean.rule.quotation;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.text.QuoteMarks.Mark;
import io.depesche.nlp.domain.text.Repair;
import org.jspecify.annotations.Nullable;

/** A closing mark that stands one word too early. */
final class EarlyClosingMark {

    private final QuotePositionWords words;

    EarlyClosingMark(QuotePositionWords words) {
        this.words = words;
    }

    /**
     * {@code „gegen jede“ Erpressung,}: the quoted words end in an open noun phrase, or a verb of saying follows the one word behind
     * the mark: {@code „Wir werden“ kommen, sagte er}.
     *
     * @param limit where the next mark stands, or the end of the line
     */
    @Nullable
    Repair of(QuoteLine line, Mark opening, Mark mark, int limit) {
        String text = line.text();
        int after = mark.span().end();
        if (after + 1 >= limit || text.charAt(after) != ' ') {
            return null;
        }
        String next = line.wordAt(after + 1);
        int end = after + 1 + next.length();
        if (next.isEmpty() || end > limit) {
            return null;
        }
        boolean says = words.saysAfter(line, end)
                && !words.saying().isVerb(next)
                && isSentence(line, opening.span(), mark.span().start());
        boolean openPhrase = Character.isUpperCase(next.charAt(0))
                && text.indexOf(' ', opening.span().end()) < mark.span().start()
                && words.isOpen(line.wordBefore(mark.span().start()))
                && isFreeEnd(line, end);
        if (!says && !openPhrase) {
            return null;
        }
        Span moved = new Span(mark.span().start(), end);
        String reason = says
                ? "a verb of saying follows the word behind the mark"
                : "the quoted words end in an article or preposition; its noun stands behind the mark";
        return QuoteMarkRepair.of(moved, " " + next + "“", says ? 0.88 : 0.85, reason);
    }

    /** Three words or more that begin where a sentence begins: speech, not a word in quotation marks. */
    private static boolean isSentence(QuoteLine line, Span opening, int end) {
        String text = line.text();
        boolean begins =
                opening.start() < line.span().start() + 2 || ".!?:“".indexOf(text.charAt(opening.start() - 2)) >= 0;
        long blanks =
                text.substring(opening.end(), end).chars().filter(c -> c == ' ').count();
        return begins && blanks >= 2;
    }

    private static boolean isFreeEnd(QuoteLine line, int end) {
        return end >= line.span().end() || " .,;:!?)".indexOf(line.text().charAt(end)) >= 0;
    }
}
