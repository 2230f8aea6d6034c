/**
 * Sentences, tokens and the entities named in a text. Names are data ({@code nlp/tag/*.tsv}, with their sources in the README beside
 * them); what the world knows about an entity beyond its id does not belong here.
 *
 * <p>Start with {@link io.depesche.nlp.domain.tag.EntityTagger}.
 */
@NullMarked
package io.depesche.nlp.domain.tag;

import org.jspecify.annotations.NullMarked;
