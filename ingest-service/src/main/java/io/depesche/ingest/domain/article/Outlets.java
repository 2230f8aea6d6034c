package io.depesche.ingest.domain.article;

import io.depesche.contracts.article.Article.Outlet;
import org.jspecify.annotations.Nullable;

/** Tells an outlet from what a caller or an address says. */
public final class Outlets {

    private Outlets() {}

    /**
     * @param given a domain ({@code tagblatt.example}) or a name ({@code Tagblatt Nord}), as one field of the API takes either
     * @param url the article's address, whose domain serves where no other is given
     */
    public static Outlet of(@Nullable String given, @Nullable CanonicalUrl url) {
        String domain = url == null ? null : url.domain();
        if (given == null || given.isBlank()) {
            return new Outlet(domain, null);
        }
        String words = given.strip();
        String named = asDomain(words);
        return named != null ? new Outlet(named, null) : new Outlet(domain, words);
    }

    private static @Nullable String asDomain(String words) {
        CanonicalUrl host = words.indexOf('.') > 0 ? CanonicalUrl.parse("http://" + words) : null;
        boolean nothingElse =
                host != null && host.value().equals("http://" + host.uri().getHost() + "/");
        return host != null && nothingElse ? host.domain() : null;
    }
}
