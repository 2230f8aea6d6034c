/**
 * What the world knows: persons, places, organisations and events with their names, offices and identities, as a compact file that is
 * read where it lies. Nothing of a text belongs here.
 *
 * <p>Start with {@link io.depesche.nlp.domain.kb.KnowledgeBase}; {@link io.depesche.nlp.domain.kb.KnowledgeWriter} makes the file.
 */
@NullMarked
package io.depesche.nlp.domain.kb;

import org.jspecify.annotations.NullMarked;
