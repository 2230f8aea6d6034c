package io.depesche.nlp.domain.clean.rule.agreement;

import io.depesche.nlp.domain.lexicon.Reading;
import io.depesche.nlp.domain.lexicon.Reading.Case;
import io.depesche.nlp.domain.lexicon.Reading.Gender;
import io.depesche.nlp.domain.lexicon.Reading.Number;

/** Sets of bits, one for each case, number and gender: what a word can be, or what the word before it allows. Stateless. */
final class AgreementBits {

    /** Any case, number and gender. */
    static final int ANY = (1 << 24) - 1;

    static final int NOMINATIVE = all(Case.NOMINATIVE);

    /** What begins a sentence belongs to no noun. */
    static final int NO_GENITIVE = ANY & ~all(Case.GENITIVE);

    private AgreementBits() {}

    /** One bit for each case, number and gender; all genders where the reading has none. */
    static int of(Reading reading) {
        Case grammaticalCase = reading.grammaticalCase();
        Number number = reading.number();
        if (grammaticalCase == null || number == null) {
            return 0;
        }
        int bits = 0;
        for (Gender gender : Gender.values()) {
            if (reading.gender() == null || reading.gender() == gender) {
                bits |= bit(grammaticalCase, number, gender);
            }
        }
        return bits;
    }

    private static int bit(Case grammaticalCase, Number number, Gender gender) {
        return 1 << (number.ordinal() * 3 + gender.ordinal()) * 4 + grammaticalCase.ordinal();
    }

    /** The cases named; a gender among them says nothing here. */
    static int cases(String names) {
        int bits = 0;
        for (String name : names.split(" ")) {
            bits |= switch (name) {
                case "GEN" -> all(Case.GENITIVE);
                case "DAT" -> all(Case.DATIVE);
                case "AKK" -> all(Case.ACCUSATIVE);
                default -> 0;
            };
        }
        return bits;
    }

    private static int all(Case grammaticalCase) {
        int bits = 0;
        for (Number number : Number.values()) {
            for (Gender gender : Gender.values()) {
                bits |= bit(grammaticalCase, number, gender);
            }
        }
        return bits;
    }

    /** The genders named, in the singular: a preposition that has taken its article in has no plural. */
    static int genders(String names) {
        int bits = 0;
        for (Gender gender : Gender.values()) {
            if (names.contains(gender.name().substring(0, 3))) {
                for (Case grammaticalCase : Case.values()) {
                    bits |= bit(grammaticalCase, Number.SINGULAR, gender);
                }
            }
        }
        return bits;
    }
}
