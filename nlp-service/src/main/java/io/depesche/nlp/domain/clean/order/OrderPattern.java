package io.depesche.nlp.domain.clean.order;

import org.jspecify.annotations.Nullable;

/** One form of a clause that German does not have. Stateless. */
interface OrderPattern {

    /** The place that the pattern finds at a token that is a word; {@code null} if it finds nothing. */
    @Nullable
    Disorder at(OrderLine line, int i);
}
