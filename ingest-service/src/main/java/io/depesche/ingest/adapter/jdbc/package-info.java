/**
 * The database: articles, revisions, outbox, feeds, pages and traces in plain SQL, one transaction for what must become true together.
 * The schema is in {@code db/migration}; start with {@link io.depesche.ingest.adapter.jdbc.ArticleRows}.
 */
@NullMarked
package io.depesche.ingest.adapter.jdbc;

import org.jspecify.annotations.NullMarked;
