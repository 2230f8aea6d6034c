/**
 * Quotation marks of a line that do not pair, and where the words around them say that they belong. What a line tells of another line is
 * not known here.
 *
 * <p>Start with {@link io.depesche.nlp.domain.clean.rule.quotation.QuoteWalk}.
 */
@NullMarked
package io.depesche.nlp.domain.clean.rule.quotation;

import org.jspecify.annotations.NullMarked;
