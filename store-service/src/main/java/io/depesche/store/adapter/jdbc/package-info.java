/**
 * The SQL. Writing starts at {@link io.depesche.store.adapter.jdbc.ArticleRepository}, which owns the transaction; reading at {@link
 * io.depesche.store.adapter.jdbc.ArticleQueries}. Every value is a parameter; statements are constants or built of constants.
 */
@NullMarked
package io.depesche.store.adapter.jdbc;

import org.jspecify.annotations.NullMarked;
