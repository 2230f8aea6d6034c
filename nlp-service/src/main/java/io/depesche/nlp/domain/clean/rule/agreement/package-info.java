/**
 * Which short noun phrases of a text do not agree, and which other forms of their words the author had most likely written. What the words
 * are taken for, which forms they have and how likely a change is are classes of their own; nothing here weighs the signs of a translation.
 *
 * <p>Start with {@link io.depesche.nlp.domain.clean.rule.agreement.Disagreements}.
 */
@NullMarked
package io.depesche.nlp.domain.clean.rule.agreement;

import org.jspecify.annotations.NullMarked;
