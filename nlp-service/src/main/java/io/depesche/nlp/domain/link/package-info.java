/**
 * Whose names they are: brings the names of a text, the known names of the knowledge base and what points to them without naming them
 * together under one identity each. No model of its own; finding unknown names is the work of
 * {@link io.depesche.nlp.domain.tag}.
 *
 * <p>Start with {@link io.depesche.nlp.domain.link.EntityLinker}.
 */
@NullMarked
package io.depesche.nlp.domain.link;

import org.jspecify.annotations.NullMarked;
