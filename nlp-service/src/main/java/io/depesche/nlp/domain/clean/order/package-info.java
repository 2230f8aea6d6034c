/**
 * Which words of a line stand in an order that German does not have: words with what they can be, forms of clauses that do not hold
 * together, pairs that are likelier changed over. Nothing here changes a text.
 *
 * <p>Start with {@link io.depesche.nlp.domain.clean.order.Disorders}.
 */
@NullMarked
package io.depesche.nlp.domain.clean.order;

import org.jspecify.annotations.NullMarked;
