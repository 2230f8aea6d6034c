package io.depesche.nlp.domain.claim;

import io.depesche.nlp.domain.grammar.Phrase;
import java.util.Set;

/** Whether what stands in a place of a trigger is one of the words that the table asks for. */
final class Slots {

    private Slots() {}

    /** Whether the head of a phrase, or the last part of it, is among some nouns. */
    static boolean headIn(Phrase phrase, Set<String> nouns) {
        if (phrase.kind() == Phrase.Kind.PRONOUN) {
            return nouns.contains(phrase.head().small());
        }
        for (String key : Nouns.keys(phrase.head())) {
            if (nouns.contains(key)) {
                return true;
            }
        }
        return false;
    }
}
