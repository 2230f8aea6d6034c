package io.depesche.nlp.domain.clean.order;

/**
 * A place whose words stand in a wrong order, by its first and last token.
 *
 * @param confidence .7 and more is sure without any other sign of a translation
 * @param reason for the record, in plain words
 */
public record Disorder(int first, int last, double confidence, String reason) {}
