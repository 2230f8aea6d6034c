package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.Span;

/**
 * A caption that cleaning moved out of the text, into the credits of the article.
 *
 * @param text as it stands in the raw text
 * @param gap the place of the clean text where it stood: the character before it and the one behind, between which {@code text.map} leaves
 *     out the caption
 */
public record Caption(String text, Span gap) {}
