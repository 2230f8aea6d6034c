/**
 * What an article is to this service: its canonical address, its identity, and whether a text that arrives is new, changed or known.
 * Nothing here fetches or stores; {@link io.depesche.ingest.domain.article.ArticleIntake} is the way in for every source.
 */
@NullMarked
package io.depesche.ingest.domain.article;

import org.jspecify.annotations.NullMarked;
