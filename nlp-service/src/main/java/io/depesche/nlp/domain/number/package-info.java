/**
 * Reads German numbers: digits in German, Swiss and English writing, number words, fractions, multiples, ordinals. What a number counts is
 * not decided here; dates and quantities both start from these numerals.
 *
 * <p>Start with {@link io.depesche.nlp.domain.number.NumeralReader}.
 */
@NullMarked
package io.depesche.nlp.domain.number;

import org.jspecify.annotations.NullMarked;
