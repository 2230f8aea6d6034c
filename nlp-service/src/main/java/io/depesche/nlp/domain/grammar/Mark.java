package io.depesche.nlp.domain.grammar;

import io.depesche.contracts.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something already found in the text that a sentence is read around: the name of an entity or a date is one word, a quantity belongs to
 * its noun.
 *
 * @param id in the record: {@code e1}, {@code t1}, {@code q1}
 * @param type of an entity: {@code PER}, {@code ORG} …; {@code null} for dates and quantities
 */
public record Mark(
        Kind kind, Span span, String id, @Nullable String type) {

    public Mark(Kind kind, Span span, String id) {
        this(kind, span, id, null);
    }

    /** What the mark is. */
    public enum Kind {
        ENTITY,
        DATE,
        QUANTITY
    }
}
