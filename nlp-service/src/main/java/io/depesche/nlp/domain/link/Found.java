package io.depesche.nlp.domain.link;

import io.depesche.contracts.article.Span;

/**
 * An entity at a place of the text, before all places of one entity are brought together.
 *
 * @param kind {@code name}, or as in the record's references
 */
record Found(Span span, Target target, String kind, double confidence) {

    static final String NAME = "name";
    static final String ADJECTIVE = "adjective";
    static final String NOMINAL = "nominal";
    static final String PRONOUN = "pronoun";

    boolean isName() {
        return kind.equals(NAME);
    }

    boolean isPerson() {
        return target.type().equals("PER");
    }
}
