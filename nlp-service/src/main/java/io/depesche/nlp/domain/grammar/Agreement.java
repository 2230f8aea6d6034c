package io.depesche.nlp.domain.grammar;

import io.depesche.nlp.domain.lexicon.Reading;
import io.depesche.nlp.domain.lexicon.Reading.Case;
import io.depesche.nlp.domain.lexicon.Reading.Gender;
import io.depesche.nlp.domain.lexicon.Reading.Number;

/**
 * Sets of case, number and gender as bits, so that agreement is an intersection: {@code den} and {@code Menschen} leave the accusative
 * singular and the dative plural. Bit {@code case * 6 + number * 3 + gender}, in the order of {@link Reading}'s enums.
 */
public final class Agreement {

    static final int ALL = (1 << 24) - 1;
    static final int NONE = 0;

    private Agreement() {}

    /** The bits of a reading; what it leaves open is any. */
    static int of(Reading reading) {
        int mask = ALL;
        if (reading.grammaticalCase() != null) {
            mask &= of(reading.grammaticalCase());
        }
        if (reading.number() != null) {
            mask &= of(reading.number());
        }
        if (reading.gender() != null) {
            mask &= of(reading.gender());
        }
        return mask;
    }

    /** All forms of a case. */
    public static int of(Case grammaticalCase) {
        return 0b111111 << grammaticalCase.ordinal() * 6;
    }

    /** All forms of a number. */
    public static int of(Number number) {
        int one = 0b111 << number.ordinal() * 3;
        return one | one << 6 | one << 12 | one << 18;
    }

    /** All forms of a gender. */
    public static int of(Gender gender) {
        int one = 0b1001 << gender.ordinal();
        return one | one << 6 | one << 12 | one << 18;
    }

    /** Whether a form can stand in a case. */
    public static boolean can(int mask, Case grammaticalCase) {
        return (mask & of(grammaticalCase)) != 0;
    }

    /** Whether a form can stand in no other case. */
    public static boolean only(int mask, Case grammaticalCase) {
        return mask != 0 && (mask & ~of(grammaticalCase)) == 0;
    }

    /** With the accusative that looks like the nominative, as all plurals, feminines and neuters do; the lexicon lacks some. */
    static int withAccusative(int noun) {
        int masculine = of(Number.SINGULAR) & of(Gender.MASCULINE);
        int alike = noun & of(Case.NOMINATIVE) & ~masculine;
        return noun | (alike >> Case.NOMINATIVE.ordinal() * 6) << Case.ACCUSATIVE.ordinal() * 6;
    }

    /** Both, or the first alone where they exclude each other: a wrong ending must not lose the phrase. */
    static int meet(int a, int b) {
        int both = a & b;
        return both == 0 ? a : both;
    }
}
