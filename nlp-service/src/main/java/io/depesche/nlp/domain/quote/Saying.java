package io.depesche.nlp.domain.quote;

import java.util.Set;

/**
 * How a verb of saying takes what is said.
 *
 * @param frames letters as in {@code saying.tsv}: {@code d} dass-clause, {@code v} verb-second clause, {@code z} infinitive, {@code p}
 *     beside speech, {@code n} quoted words, {@code t} of thought, {@code r} of a finding
 * @param needs words of which one has to stand in the clause; empty: none
 */
record Saying(String lemma, String frames, Set<String> needs) {

    boolean takes(char frame) {
        return frames.indexOf(frame) >= 0;
    }
}
