package io.depesche.nlp.domain.claim;

import java.util.Set;

/**
 * What must stand in the clause beside the word of a trigger.
 *
 * @param kind what is asked for
 * @param key role or preposition, where the kind has one
 * @param nouns accepted heads; classes are already their words
 */
record Need(Kind kind, String key, Set<String> nouns) {

    /** Kinds of needs, with their form in the table. */
    enum Kind {
        /** {@code sich} */
        REFLEXIVE,
        /** {@code NEG}: the negation belongs to the act, as in {@code wollte sich nicht äußern} */
        NEGATION,
        /** {@code pass} or {@code act} */
        VOICE,
        /** {@code inf}: an infinitive or a clause of content */
        CONTENT,
        /** {@code modal} */
        MODAL,
        /** {@code A:verletzt}: a word of the predicate */
        WORD,
        /** {@code A!Alter}: a word that is not there */
        NOT_WORD,
        /** {@code =Arbeit}: a phrase without preposition; it is no role */
        BARE,
        /** {@code in:Kraft}: a phrase with a preposition; it is no role */
        FIXED,
        /** {@code O:@weapons}: who fills a role */
        ROLE,
        /** {@code O!@weapons}: who does not */
        NOT_ROLE,
        /** {@code mit+}: any phrase with the preposition */
        PRESENT,
        /** {@code auf-}: no phrase with the preposition */
        ABSENT,
        /** {@code sich-}: the verb is not reflexive */
        NOT_REFLEXIVE
    }

    /** Whether it says what must not be there, which bears nothing out. */
    boolean excludes() {
        return kind == Kind.ABSENT || kind == Kind.NOT_REFLEXIVE || kind == Kind.NOT_WORD || kind == Kind.NOT_ROLE;
    }
}
