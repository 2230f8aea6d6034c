/**
 * The article records: {@link io.depesche.contracts.article.ArticleFetched} as ingest-service reads it from the world,
 * {@link io.depesche.contracts.article.ArticleEnriched} as nlp-service has cleaned and read it, and
 * {@link io.depesche.contracts.article.ArticleWithdrawn}. Absent fields are {@code null} here and missing in the JSON; a list that may
 * be absent is marked {@code @Nullable}: absent means not computed, empty means that nothing was found.
 */
@NullMarked
package io.depesche.contracts.article;

import org.jspecify.annotations.NullMarked;
