/**
 * What the read API asks of the store, without HTTP: the filter that a caller may set and the answer that may come. Start with {@link
 * io.depesche.gateway.domain.article.ArticleFilter}.
 */
@NullMarked
package io.depesche.gateway.domain.article;

import org.jspecify.annotations.NullMarked;
