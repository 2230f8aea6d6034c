package io.depesche.nlp.domain.clean.order;

import java.util.Locale;

/** The kinds of words in {@code word-order.tsv}; a word's sets are bits of a number, so that asking costs nothing. */
enum WordSet {
    HAVE,
    AUXILIARY,
    NO_SUBJECT_NEEDED,
    DETERMINER,
    OBJECT_START,
    ARTICLE,
    ANY_ARTICLE,
    SUBORDINATOR,
    OPENER,
    CLAUSE_START,
    RELATIVE,
    CONTRACTION,
    PREPOSITION,
    PLAIN_PREPOSITION,
    POSTPOSITION,
    DATIVE,
    DATIVE_ARTICLE,
    BEFORE_INFINITIVE,
    SUBJECT,
    SUBJECT_START,
    PRONOUN,
    NEGATION,
    GERUND,
    TIME_ADVERB,
    FRONT_ADVERB,
    COLON_ADVERB,
    NOW,
    NOT_AN_OBJECT,
    SAID,
    ADVERBIAL_PARTICIPLE,
    BEHIND_POSSESSIVE,
    /** Particles of separable verbs; which verbs, see {@link Forms#isSeparable}. */
    SEPARABLE;

    final long bit = 1L << ordinal();

    /** As the table writes it: {@code plain-preposition}. */
    String inTable() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
