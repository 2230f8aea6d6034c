package io.depesche.stack.feed;

import static io.depesche.stack.feed.Markup.escape;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes pages as an outlet does: the article among navigation, notices and links that an extractor must leave out. */
final class ArticlePage {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("d. MMMM yyyy, HH:mm 'Uhr'", Locale.GERMAN);

    private ArticlePage() {}

    static String path(SeedArticle article) {
        return "/articles/" + article.slug() + ".html";
    }

    /**
     * The page of one article.
     *
     * @param others articles that are linked below it
     */
    static String write(SeedArticle article, List<SeedArticle> others, String base) {
        String address = escape(base + path(article));
        return """
                <!DOCTYPE html>
                <html lang="de">
                <head>
                <meta charset="utf-8">
                <title>%1$s | %2$s</title>
                <link rel="canonical" href="%3$s">
                <link rel="alternate" type="application/rss+xml" href="%4$s/feed.xml">
                <meta name="description" content="%5$s">
                <meta name="author" content="%6$s">
                <meta property="og:type" content="article">
                <meta property="og:title" content="%1$s">
                <meta property="og:site_name" content="%2$s">
                <meta property="og:url" content="%3$s">
                <meta property="article:published_time" content="%7$s">
                </head>
                <body>
                <header><p><a href="/">%2$s</a></p></header>
                <nav><ul><li><a href="/">Startseite</a></li><li><a href="/politik">Politik</a></li><li><a href="/wirtschaft">Wirtschaft</a></li><li><a href="/abo">Abonnement</a></li></ul></nav>
                <main>
                <article>
                <h1>%1$s</h1>
                <p class="meta">Von <span class="author">%6$s</span>, <time datetime="%7$s">%8$s</time></p>
                <div class="body">
                %9$s
                </div>
                </article>
                <aside>
                <h2>Mehr zum Thema</h2>
                <ul>
                %10$s
                </ul>
                </aside>
                </main>
                <footer><p>Alle Rechte vorbehalten. <a href="/impressum">Impressum</a> <a href="/datenschutz">Datenschutz</a></p></footer>
                </body>
                </html>
                """.formatted(
                        escape(article.title()),
                        escape(article.outlet()),
                        address,
                        base,
                        escape(article.summary()),
                        escape(article.author()),
                        article.published(),
                        SHOWN.format(article.published()),
                        paragraphs(article),
                        links(others));
    }

    /** The start page. */
    static String index(Outlet outlet, List<SeedArticle> articles) {
        return """
                <!DOCTYPE html>
                <html lang="de">
                <head><meta charset="utf-8"><title>%1$s</title><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head>
                <body><h1>%1$s</h1><p>%2$s</p><ul>
                %3$s
                </ul></body>
                </html>
                """.formatted(escape(outlet.title()), escape(outlet.description()), links(articles));
    }

    private static String paragraphs(SeedArticle article) {
        return article.paragraphs().stream()
                .map(paragraph -> "<p>" + escape(paragraph).replace("\n", "<br>\n") + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String links(List<SeedArticle> articles) {
        return articles.stream()
                .map(article ->
                        "<li><a href=\"" + escape(path(article)) + "\">" + escape(article.title()) + "</a></li>")
                .collect(Collectors.joining("\n"));
    }
}
