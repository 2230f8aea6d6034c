package io.depesche.store.domain.query;

import io.depesche.contracts.article.Article.Outlet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of articles.
 *
 * @param published date or moment as the record gives it
 * @param fetched ISO 8601
 * @param edits number of repairs and flags in the text
 * @param entities names of the entities that are mentioned most, at most five
 * @param snippet plain text around what was searched for; it comes from outside and is not escaped
 */
public record ArticleSummary(
        String id,
        int revision,
        @Nullable String externalId,
        @Nullable String url,
        @Nullable String title,
        @Nullable String language,
        Outlet outlet,
        @Nullable String published,
        @Nullable String fetched,
        int edits,
        List<String> entities,
        @Nullable String snippet) {}
