package io.depesche.nlp.domain.quote;

import io.depesche.nlp.domain.lexicon.GermanLexicon;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The forms of words seen lately. A direct-mapped table: bounded, without locks; threads that meet in a slot at worst look a word up
 * twice.
 */
final class Forms {

    private static final int SLOTS = 1 << 13;

    /** No German word of a text is longer; what is, is read as a sign. */
    static final int LONGEST_WORD = 80;

    private final AtomicReferenceArray<Form> slots = new AtomicReferenceArray<>(SLOTS);
    private final GermanLexicon lexicon = GermanLexicon.shared();

    Form of(String word) {
        int hash = word.hashCode();
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        Form known = slots.get(slot);
        if (known != null && known.word().equals(word)) {
            return known;
        }
        Form form = Form.of(word, lexicon);
        slots.set(slot, form);
        return form;
    }
}
