/**
 * How the domain hears that its database failed. Only that; the tables stand behind the ports of the packages that own them
 * ({@link io.depesche.ingest.domain.article.ArticleLedger} and its like).
 */
@NullMarked
package io.depesche.ingest.domain.storage;

import org.jspecify.annotations.NullMarked;
