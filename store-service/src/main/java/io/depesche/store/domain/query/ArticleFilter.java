package io.depesche.store.domain.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which articles to list, newest arrival first. Every condition must hold; an absent one holds always.
 *
 * @param text words as one types them into a search engine; German word forms are found by any of them
 * @param entity name, own id or {@code wd:Q…} of an entity
 * @param source domain or name of an outlet
 * @param language BCP 47 tag or its first part
 * @param from articles published (where that is unknown: fetched) at this moment or later
 * @param to articles published or fetched before this moment
 * @param after last article of the page before
 * @param limit length of the page
 */
public record ArticleFilter(
        @Nullable String text,
        @Nullable String entity,
        @Nullable String source,
        @Nullable String language,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Cursor after,
        int limit) {}
