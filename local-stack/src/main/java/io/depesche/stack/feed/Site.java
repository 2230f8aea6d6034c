package io.depesche.stack.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What the outlet answers at each of its paths. */
final class Site {

    private static final int LINKED = 3;

    private final Outlet outlet;
    private final SilentEdit edit;
    private final String base;

    Site(Outlet outlet, SilentEdit edit, String base) {
        this.outlet = outlet;
        this.edit = edit;
        this.base = base;
    }

    /**
     * A document and what a client needs to ask for it again.
     *
     * @param tag strong entity tag, quotes included
     */
    record Document(String type, byte[] body, String tag, Instant modified) {}

    Optional<Document> at(String path) throws IOException {
        Optional<Instant> edited = edit.done();
        List<SeedArticle> articles = outlet.shown(edited.isPresent());
        if (path.equals("/feed.xml")) {
            return Optional.of(document(
                    "application/rss+xml; charset=utf-8", FeedXml.write(outlet, articles, base), newest(articles)));
        }
        if (path.equals("/")) {
            return Optional.of(html(ArticlePage.index(outlet, articles), newest(articles)));
        }
        Optional<SeedArticle> asked = articles.stream()
                .filter(article -> ArticlePage.path(article).equals(path))
                .findFirst();
        if (asked.map(article -> outlet.edits().containsKey(article.slug())).orElse(false)) {
            edit.served();
        }
        return asked.map(article ->
                html(ArticlePage.write(article, others(articles, article), base), modified(article, edited)));
    }

    /** The silent edit does not touch the feed: neither an entry nor a date in it changes. */
    private static Instant newest(List<SeedArticle> articles) {
        return articles.stream()
                .map(article -> article.published().toInstant())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private Instant modified(SeedArticle article, Optional<Instant> edited) {
        return edited.filter(moment -> outlet.edits().containsKey(article.slug()))
                .orElse(article.published().toInstant());
    }

    private static List<SeedArticle> others(List<SeedArticle> articles, SeedArticle shown) {
        return articles.stream()
                .filter(article -> article != shown)
                .limit(LINKED)
                .toList();
    }

    private static Document html(String page, Instant modified) {
        return document("text/html; charset=utf-8", page, modified);
    }

    private static Document document(String type, String text, Instant modified) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return new Document(type, body, '"' + HexFormat.of().formatHex(hash, 0, 8) + '"', modified);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
