package io.depesche.nlp.domain.clean.rule.leftover;

/** Where a foreign word counts as a leftover; the fourth column of the table. */
enum LeftoverSlot {
    /** German words on both sides, one of them in small letters. */
    WORD,
    /** Behind a German article that agrees with the repair. */
    NOUN,
    /** Like a noun, or before a name. */
    TITLE,
    /** Behind a preposition of time or a number. */
    TIME,
    /** An abbreviation behind an article or a preposition. */
    ABBREVIATION,
    /** Several words: enough in themselves where German stands around them. */
    PHRASE,
    /** Behind a number. */
    UNIT,
    /** Only behind its own translation. */
    TWIN,
    /** An abbreviation in a language that something else must tell. */
    SURE
}
