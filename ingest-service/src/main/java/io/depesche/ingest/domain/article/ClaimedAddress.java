package io.depesche.ingest.domain.article;

import org.jspecify.annotations.Nullable;

/**
 * Decides whether a page is believed when it says under which address its article really stands ({@code rel=canonical},
 * {@code og:url}). Within its own site it may; elsewhere it could take the place of somebody else's article. A home page or a section
 * is no article's address: pages made from one template often name it by mistake, and all their articles would become one.
 */
public final class ClaimedAddress {

    private ClaimedAddress() {}

    /**
     * The address whose identity the article gets.
     *
     * @param fetched where the page stood
     * @param claimed what the page says; {@code null} if it says nothing
     */
    public static CanonicalUrl of(CanonicalUrl fetched, @Nullable CanonicalUrl claimed) {
        return claimed != null && isBelieved(fetched.identity(), claimed.identity()) ? claimed : fetched;
    }

    private static boolean isBelieved(CanonicalUrl fetched, CanonicalUrl claimed) {
        return Site.same(fetched, claimed) && ArticleLike.address(claimed) && !isSectionOf(claimed, fetched);
    }

    /** {@code /politik/2026} of {@code /politik/2026/hafen}; but {@code /hafen-bleibt-zu-17} is the article of {@code /hafen-bleibt-zu-17/seite-2}. */
    private static boolean isSectionOf(CanonicalUrl claimed, CanonicalUrl fetched) {
        String path = claimed.uri().getRawPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        boolean above = fetched.uri().getRawPath().startsWith(path.endsWith("/") ? path : path + "/");
        return above && last.chars().filter(c -> c == '-').count() < 2 && last.indexOf('.') < 0;
    }
}
