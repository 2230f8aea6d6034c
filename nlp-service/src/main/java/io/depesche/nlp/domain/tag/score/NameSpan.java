package io.depesche.nlp.domain.tag.score;

/**
 * A name in a sentence of tokens.
 *
 * @param start first token
 * @param end behind the last token
 * @param type as the file calls it, such as {@code LOC} or {@code ORGpart}
 */
public record NameSpan(int start, int end, String type) {}
