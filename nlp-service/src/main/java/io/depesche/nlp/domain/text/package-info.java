/**
 * Raw text, edited text and the way between them. Everything that speaks of offsets and knows nothing of German belongs here.
 *
 * <p>Start with {@link io.depesche.nlp.domain.text.EditedText}.
 */
@NullMarked
package io.depesche.nlp.domain.text;

import org.jspecify.annotations.NullMarked;
