package io.depesche.nlp.domain.quote;

import io.depesche.contracts.article.Span;

/**
 * A stretch between two quotation marks, whatever it may be: speech, a title, an ironic word.
 *
 * @param inner without the marks and the blanks inside them
 * @param outer with the marks
 * @param whole whether both marks were there
 */
record Quotation(Span inner, Span outer, boolean whole) {}
