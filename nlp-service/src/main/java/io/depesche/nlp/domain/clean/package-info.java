/**
 * Repairs of damaged texts: the rules in their one order, and what they share. Nothing here knows of entities or of Kafka.
 *
 * <p>Start with {@link io.depesche.nlp.domain.clean.CleaningRules}; each rule is one class in {@code rule}, its words are data in a
 * {@code .tsv}, its examples are {@code <rule id>.cases.tsv} beside the tests.
 */
@NullMarked
package io.depesche.nlp.domain.clean;

import org.jspecify.annotations.NullMarked;
