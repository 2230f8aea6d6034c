package io.depesche.store.domain.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next cursor of the next page; absent on the last
 */
public record ArticlePage(
        List<ArticleSummary> items, @Nullable String next) {}
