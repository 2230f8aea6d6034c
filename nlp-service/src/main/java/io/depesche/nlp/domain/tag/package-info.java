/**
 * Where names stand in a text. Whose names they are is the work of {@code domain.link}.
 *
 * <p>Start with {@link io.depesche.nlp.domain.tag.NameFinder}.
 */
@NullMarked
package io.depesche.nlp.domain.tag;

import org.jspecify.annotations.NullMarked;
