package io.depesche.nlp.domain.quote;

/**
 * A word of saying in a clause.
 *
 * @param saying its frames
 * @param from first token of the cue
 * @param to behind its last, in the same clause
 * @param verb token of the verb
 * @param passive whether somebody is said to have done it without being the subject
 * @param noun token of the noun where a noun says it, -1 otherwise
 */
record Cue(Saying saying, int from, int to, int verb, boolean passive, int noun) {

    boolean isNoun() {
        return noun >= 0;
    }
}
