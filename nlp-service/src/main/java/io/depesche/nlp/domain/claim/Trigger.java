package io.depesche.nlp.domain.claim;

import java.util.List;
import java.util.Map;

/**
 * One row of the trigger table: a word, with what must stand beside it, that names an act.
 *
 * @param id {@code frame/word}, stands in the record as {@code by}
 * @param verb whether it is a verb; else a noun
 * @param lemma infinitive or noun
 * @param needs all of them must be met
 * @param roles which phrase fills which role: {@code S}, {@code O}, {@code D}, {@code G}, {@code Gen} or a preposition to a letter
 * @param where file and line, for messages
 */
record Trigger(
        String id, Frame frame, boolean verb, String lemma, List<Need> needs, Map<String, Role> roles, String where) {

    /** What a phrase is to the act. */
    enum Role {
        ACTOR,
        /** Also a thing, such as the ship that sinks. */
        ANY_ACTOR,
        RECIPIENT,
        OBJECT,
        PLACE
    }
}
