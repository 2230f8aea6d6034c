package io.depesche.nlp.domain.tag.crf;

import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading;

/**
 * What the dictionary says of a word, in one number of bits: that a capitalised word is no German word at all is the best sign of a name.
 * Thread-safe.
 */
final class WordKind {

    private static final int NOUN = 1;
    private static final int FIRST_NAME = 2;
    private static final int FAMILY_NAME = 4;
    private static final int TOWN = 8;
    private static final int COUNTRY = 16;
    private static final int OTHER_NAME = 32;
    private static final int VERB = 64;
    private static final int ADJECTIVE = 128;
    private static final int OTHER = 256;

    /** Known in small letters, such as any word at the beginning of a sentence. */
    private static final int LOWER = 512;

    static final int COMPOUND = 1024;

    private final GermanLexicon dictionary;

    WordKind(GermanLexicon dictionary) {
        this.dictionary = dictionary;
    }

    int of(String word) {
        if (!Character.isLetter(word.charAt(0))) {
            return 0;
        }
        int bits = ofForm(word);
        String lower = GermanLexicon.lowerFirst(word);
        if (!lower.equals(word)) {
            int more = ofForm(lower);
            bits |= more == 0 ? 0 : more | LOWER;
        }
        return bits == 0 && dictionary.isCompound(word) ? COMPOUND : bits;
    }

    private int ofForm(String word) {
        int bits = 0;
        for (Reading reading : dictionary.readings(word)) {
            bits |= switch (reading.wordClass()) {
                case NOUN -> NOUN;
                case NAME -> nameOf(reading);
                case VERB -> VERB;
                case ADJECTIVE -> ADJECTIVE;
                default -> OTHER;
            };
        }
        return bits;
    }

    private static int nameOf(Reading reading) {
        if (reading.has("VOR")) {
            return FIRST_NAME;
        }
        if (reading.has("NAC")) {
            return FAMILY_NAME;
        }
        if (reading.has("STD")) {
            return TOWN;
        }
        return reading.has("COU") ? COUNTRY : OTHER_NAME;
    }
}
