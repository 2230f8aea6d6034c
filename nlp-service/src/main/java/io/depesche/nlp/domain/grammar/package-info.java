/**
 * Reads the grammar of German sentences, lightly: clauses, their verbs put together, their phrases with case and number.
 *
 * <p>Start at {@link io.depesche.nlp.domain.grammar.Grammar}. Plain rules over the readings of the lexicon, deterministic, in linear
 * time; where German is ambiguous the likelier reading is taken. What events mean does not belong here.
 */
@NullMarked
package io.depesche.nlp.domain.grammar;

import org.jspecify.annotations.NullMarked;
