package io.depesche.nlp.domain.clean.order;

import org.jspecify.annotations.Nullable;

/**
 * Pairs that need no other sign: a preposition that cannot govern its article ({@code mit die}), a preposition before {@code zu}
 * ({@code vor zu entscheiden}), two negations ({@code niemand nicht}).
 */
final class FirmPair {

    private FirmPair() {}

    static @Nullable Disorder at(OrderLine line, int i) {
        Form word = line.at(i);
        Form next = line.joined(i + 1);
        if (word.is(WordSet.DATIVE_ARTICLE)
                && (next.text.equals("die") || next.text.equals("das"))
                && line.isJoined(i + 2)
                && line.looksLikeNoun(i + 2)) {
            return new Disorder(i, i + 2, 0.75, "the preposition cannot govern this article");
        }
        if (word.is(WordSet.BEFORE_INFINITIVE) && next.text.equals("zu") && i > 0 && i == line.clauseStart(i)) {
            return new Disorder(i, i + 1, 0.8, "a preposition before an infinitive with zu");
        }
        return word.is(WordSet.NEGATION) && next.text.equals("nicht") && !word.text.equals("nichts")
                ? new Disorder(i, i + 1, 0.75, "two negations side by side")
                : null;
    }
}
