/**
 * The way of one article from fetched to enriched: the stages in their one order and what surrounds them. Plain objects, no clock, no
 * input or output, no logger.
 *
 * <p>Start with {@link io.depesche.nlp.domain.pipeline.EnrichmentPipeline}.
 */
@NullMarked
package io.depesche.nlp.domain.pipeline;

import org.jspecify.annotations.NullMarked;
