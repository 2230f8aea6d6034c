/**
 * What is known about language as it is used: how likely a sequence of German words is, and which language a text was translated from.
 *
 * <p>Start with {@link io.depesche.nlp.domain.language.WordModel}.
 */
@NullMarked
package io.depesche.nlp.domain.language;

import org.jspecify.annotations.NullMarked;
