package io.depesche.ingest.domain.feed;

import io.depesche.contracts.RecordId;
import io.depesche.ingest.domain.article.CanonicalUrl;
import org.jspecify.annotations.Nullable;

/**
 * A source that someone wants watched.
 *
 * @param selector CSS selector of the links; of kind {@link SourceKind#LINKS} only
 * @param keepDays days that its articles are kept; {@code null}: the service's own limit
 */
public record NewFeed(
        CanonicalUrl url,
        SourceKind kind,
        @Nullable String selector,
        @Nullable String title,
        @Nullable String group,
        @Nullable Integer keepDays) {

    public static NewFeed of(CanonicalUrl url) {
        return new NewFeed(url, SourceKind.FEED, null, null, null, null);
    }

    /** 16 hex digits made of the address: the same source has the same id everywhere. */
    public String id() {
        return idOf(url);
    }

    public static String idOf(CanonicalUrl given) {
        return RecordId.ofArticle(given.value(), null, "");
    }

    /** What is wrong with it, in words, or {@code null}. */
    public @Nullable String objection() {
        if (kind == SourceKind.LINKS && (selector == null || selector.isBlank())) {
            return "expected a CSS selector, as the kind is links";
        }
        if (kind != SourceKind.LINKS && selector != null) {
            return "expected no selector, as the kind is " + kind.code();
        }
        return keepDays != null && keepDays < 1 ? "expected keepDays of at least 1 but found: " + keepDays : null;
    }
}
