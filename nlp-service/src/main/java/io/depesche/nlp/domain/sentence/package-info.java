/**
 * Sentences and tokens of a German text, by rules. What a word means is not asked here beyond whether a sentence can begin with it.
 *
 * <p>Start with {@link io.depesche.nlp.domain.sentence.TextSplitter}.
 */
@NullMarked
package io.depesche.nlp.domain.sentence;

import org.jspecify.annotations.NullMarked;
