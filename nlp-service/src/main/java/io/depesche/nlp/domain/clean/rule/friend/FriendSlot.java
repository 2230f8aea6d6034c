package io.depesche.nlp.domain.clean.rule.friend;

/** Where no German would put a word, so that it is the other meaning of a name or a term; the third column of the table. */
enum FriendSlot {
    /** Behind a definite article, with no noun behind it. */
    ARTICLE,
    /** In capitals behind an article or a preposition. */
    CAPITALS,
    /** First part of a compound with a hyphen. */
    HYPHEN,
    /** With a capital inside a sentence, where German has none. */
    INSIDE,
    /** Behind one of the words of the condition. */
    BEHIND,
    /** Without an article where German needs one, in a text that has a word of the condition. */
    BARE,
    /** Only before one of the words of the condition. */
    BEFORE,
    /** Several words that German does not put together. */
    PHRASE,
    /** Anywhere, where something tells that the source is this language. */
    SURE,
    /** Like that, where a clause begins and no noun follows. */
    ALONE,
    /** Behind a definite article and right before the finite verb. */
    SUBJECT,
    /** Behind one of the words of the condition, in the same sentence. */
    WITH
}
