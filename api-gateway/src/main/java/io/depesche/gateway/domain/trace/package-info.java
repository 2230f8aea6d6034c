/**
 * The way of one article through the pipeline, put together from what each service remembers of it. Start with {@link
 * io.depesche.gateway.domain.trace.ArticleTrace}; how the services are asked stands in the adapters.
 */
@NullMarked
package io.depesche.gateway.domain.trace;

import org.jspecify.annotations.NullMarked;
