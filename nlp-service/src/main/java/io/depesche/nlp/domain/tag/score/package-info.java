/**
 * Measuring of marked names: files with a token and its label a line, and the share of spans that were found. Nothing here is used while
 * articles are read.
 *
 * <p>Start with {@link io.depesche.nlp.domain.tag.score.SpanScores}.
 */
@NullMarked
package io.depesche.nlp.domain.tag.score;

import org.jspecify.annotations.NullMarked;
