package io.depesche.nlp.domain.clean.order;

import org.jspecify.annotations.Nullable;

/**
 * A sentence begins inside a sentence: a conjunction with a capital ({@code Das letzte Mal der Papst Obwohl er krank war}), or a function
 * word with a capital behind a quotation ({@code die „stille Partnerschaft“ Daher verpflichtet es}).
 */
final class SentenceInside {

    private final ClauseWords words;

    SentenceInside(ClauseWords words) {
        this.words = words;
    }

    @Nullable
    Disorder conjunction(OrderLine line, int i) {
        boolean opens =
                line.isCapital(i) && line.isLower(i, WordSet.OPENER) && line.isJoined(i) && line.clauseStart(i) < i;
        boolean goesOn = opens && line.isJoined(i + 1) && !line.isCapital(i + 1);
        return goesOn ? new Disorder(i - 1, i + 1, 0.75, "a conjunction begins a sentence inside a sentence") : null;
    }

    @Nullable
    Disorder behindQuote(OrderLine line, int i) {
        boolean capital = line.isCapital(i) && line.form(i).length() > 2 && line.at(i).isFunctionWord;
        if (!capital || i < 2 || !line.isBehindClosedQuote(i) || !line.isJoined(i + 1) || line.isCapital(i + 1)) {
            return null;
        }
        boolean sentence = line.isVerbal(i + 1) || words.isSurelyFinite(line, i + 2);
        return sentence ? new Disorder(i - 1, i + 1, 0.6, "a sentence begins where none has ended") : null;
    }
}
