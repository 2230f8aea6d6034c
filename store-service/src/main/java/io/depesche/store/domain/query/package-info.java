/**
 * What can be asked of the stored articles: {@link io.depesche.store.domain.query.ArticleFilter} and the answers. The SQL behind {@link
 * io.depesche.store.domain.query.ArticleReads} belongs to the adapter.
 */
@NullMarked
package io.depesche.store.domain.query;

import org.jspecify.annotations.NullMarked;
