package io.depesche.nlp.domain.claim;

import io.depesche.nlp.domain.grammar.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * One phrase that names or describes somebody.
 *
 * @param key of the one who is named: id of an entity, or {@code w:} and the words of a name that nobody has linked; {@code null} where
 *     the phrase names nobody
 * @param entity the key, where it is an entity's
 * @param sentence number of the sentence
 * @param offset in the text
 * @param subject whether it is the subject of its clause
 */
record Mention(
        Phrase phrase, @Nullable String key, @Nullable String entity, int sentence, int offset, boolean subject) {}
