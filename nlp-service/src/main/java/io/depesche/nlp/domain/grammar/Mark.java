package io.depesche.nlp.domain.grammar;

import io.depesche.contracts.article.Span;

/**
 * Something already found in the text that a sentence is read around: the name of an entity or a date is one word, a quantity belongs to
 * its noun.
 *
 * @param id in the record: {@code e1}, {@code t1}, {@code q1}
 */
public record Mark(Kind kind, Span span, String id) {

    /** What the mark is. */
    public enum Kind {
        ENTITY,
        DATE,
        QUANTITY
    }
}
