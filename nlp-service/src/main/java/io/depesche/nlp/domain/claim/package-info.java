/**
 * Claims: who did what to whom, when, where, how many, according to whom, and whether it happened.
 *
 * <p>Start at {@link io.depesche.nlp.domain.claim.ClaimExtractor}. What events there are stands in tables
 * ({@code resources/nlp/claim}), read by {@link io.depesche.nlp.domain.claim.Ontology}; a new type of event is a row there and cases.
 * How German sentences are built belongs to {@code domain.grammar}.
 */
@NullMarked
package io.depesche.nlp.domain.claim;

import org.jspecify.annotations.NullMarked;
