package io.depesche.nlp.domain.grammar;

import java.util.Locale;

/** Kinds of small words, in the table with hyphens: {@code sein-perfect}. */
enum SmallKind {
    SUBORDINATOR,
    QUESTION,
    RELATIVE,
    COORDINATOR,
    NEGATION,
    NEGATIVE_DETERMINER,
    ARTICLE,
    GENITIVE_ARTICLE,
    PRONOUN,
    POSSESSIVE,
    MODAL,
    AUXILIARY,
    PREPOSITION,
    CONTRACTION,
    POSTPOSITION,
    APPROXIMATION,
    SEIN_PERFECT,
    ADVERB,
    NUMERAL,
    COUNTING,
    PARTICLE,
    SENTENCE_ADVERB,
    TWO,
    PART_OF,
    MORE,
    GOING,
    GOING_PREFIX,
    TITLE;

    /** The kind of a name in the table. */
    static SmallKind named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    long bit() {
        return 1L << ordinal();
    }
}
