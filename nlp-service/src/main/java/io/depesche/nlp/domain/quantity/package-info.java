/**
 * How many: finds amounts in German text with comparator, bounds, unit and what is counted. A number that is a date, an age, a score, a
 * paragraph, a name or a telephone number is none.
 *
 * <p>Start with {@link io.depesche.nlp.domain.quantity.QuantityReader}.
 */
@NullMarked
package io.depesche.nlp.domain.quantity;

import org.jspecify.annotations.NullMarked;
