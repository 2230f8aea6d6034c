/**
 * Who said what: direct speech between quotation marks, indirect speech in clauses, subjunctives and infinitives, and the speaker of
 * each as an entity of the record or in the words of the text. Reads sentences and entities; knows neither cleaning rules nor how names
 * are found.
 *
 * <p>Start with {@link io.depesche.nlp.domain.quote.QuoteFinder}; the words of saying are data, {@code saying.tsv}.
 */
@NullMarked
package io.depesche.nlp.domain.quote;

import org.jspecify.annotations.NullMarked;
