/**
 * The article records: {@link io.depesche.contracts.article.ArticleFetched} as ingest-service reads it from the world, and
 * {@link io.depesche.contracts.article.ArticleEnriched} as nlp-service has cleaned and read it. Absent fields are {@code null} here
 * and missing in the JSON; lists are never {@code null}.
 */
@NullMarked
package io.depesche.contracts.article;

import org.jspecify.annotations.NullMarked;
