/**
 * Names and terms that were translated by their other meaning, and articles that were translated as another word: the rows of the table,
 * their slots and the words around a place. Which language the source has is asked elsewhere.
 *
 * <p>Start with {@link io.depesche.nlp.domain.clean.rule.friend.OtherMeanings}.
 */
@NullMarked
package io.depesche.nlp.domain.clean.rule.friend;

import org.jspecify.annotations.NullMarked;
