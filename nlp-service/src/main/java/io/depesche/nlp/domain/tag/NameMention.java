package io.depesche.nlp.domain.tag;

import io.depesche.contracts.article.Span;

/**
 * A name at a place of the text, before it is known whose name it is.
 *
 * @param span in the clean text
 * @param type {@code PER}, {@code LOC}, {@code ORG} or {@code MISC}
 * @param confidence 0 to 1
 */
public record NameMention(Span span, String type, double confidence) {}
