package io.depesche.nlp.domain.quote;

import io.depesche.nlp.domain.lexicon.GermanLexicon;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The forms of words seen lately. A table with two places for each word: bounded, without locks; threads that meet in a place at worst
 * look a word up twice.
 */
final class Forms {

    private static final int SLOTS = 1 << 14;

    /** No German word of a text is longer; what is, is read as a sign. */
    static final int LONGEST_WORD = 80;

    private final AtomicReferenceArray<Form> slots = new AtomicReferenceArray<>(SLOTS);
    private final GermanLexicon lexicon = GermanLexicon.shared();

    Form of(String word) {
        int hash = word.hashCode();
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        Form known = slots.getPlain(slot);
        if (known != null && known.word().equals(word)) {
            return known;
        }
        int second = slot ^ 1;
        Form other = slots.getPlain(second);
        if (other != null && other.word().equals(word)) {
            return other;
        }
        Form form = Form.of(word, lexicon);
        slots.set(known == null || other != null ? slot : second, form);
        return form;
    }
}
