/**
 * What is known about German words apart from any text: full forms with their readings, compounds, function words, names. Knows nothing
 * of cleaning or of entities.
 *
 * <p>Start with {@link io.depesche.nlp.domain.lexicon.GermanLexicon}.
 */
@NullMarked
package io.depesche.nlp.domain.lexicon;

import org.jspecify.annotations.NullMarked;
