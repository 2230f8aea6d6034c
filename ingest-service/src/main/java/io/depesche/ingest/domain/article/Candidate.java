package io.depesche.ingest.domain.article;

import io.depesche.contracts.RecordId;
import io.depesche.contracts.article.Article.Outlet;
import io.depesche.contracts.article.Article.Published;
import org.jspecify.annotations.Nullable;

/**
 * An article as a source hands it over, before anyone has asked whether we know it.
 *
 * @param externalId the caller's own id
 * @param text exactly as it came
 * @param author as the source names it
 * @param language BCP 47 as the source declares it; {@code null} if it says nothing
 */
public record Candidate(
        @Nullable String externalId,
        @Nullable CanonicalUrl url,
        @Nullable String title,
        String text,
        @Nullable Published published,
        Outlet outlet,
        @Nullable String author,
        @Nullable String language) {

    /** The article's id: by the identity of its address or, without one, by its outlet and text. */
    public String articleId() {
        String source = outlet.domain() != null ? outlet.domain() : outlet.name();
        return url == null ? RecordId.ofArticle(null, source, text) : articleId(url);
    }

    /** The same at another address. */
    public Candidate at(CanonicalUrl other) {
        return new Candidate(externalId, other, title, text, published, outlet, author, language);
    }

    /** Id of the article at an address. */
    public static String articleId(CanonicalUrl url) {
        return RecordId.ofArticle(url.identity().value(), null, "");
    }

    /** Whose article it is, for what holds within a site: the registrable domain, or what the outlet is called; {@code null} if unknown. */
    public @Nullable String site() {
        if (url != null) {
            return Site.of(url);
        }
        return outlet.domain() != null ? outlet.domain() : outlet.name();
    }
}
