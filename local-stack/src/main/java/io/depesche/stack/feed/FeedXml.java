package io.depesche.stack.feed;

import static io.depesche.stack.feed.Markup.escape;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes the outlet's RSS 2.0 feed, with the elements that real feeds have. */
final class FeedXml {

    private FeedXml() {}

    /** @param base address of the server, without a slash at the end */
    static String write(Outlet outlet, List<SeedArticle> articles, String base) {
        StringBuilder xml = new StringBuilder();
        xml.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel>
                <title>%s</title>
                <link>%s/</link>
                <description>%s</description>
                <language>%s</language>
                <ttl>1</ttl>
                <atom:link href="%s/feed.xml" rel="self" type="application/rss+xml"/>
                """.formatted(
                        escape(outlet.title()), base, escape(outlet.description()), escape(outlet.language()), base));
        articles.forEach(article -> xml.append(item(article, base)));
        return xml.append("</channel>\n</rss>\n").toString();
    }

    private static String item(SeedArticle article, String base) {
        String address = escape(base + ArticlePage.path(article));
        return """
                <item>
                <title>%s</title>
                <link>%s</link>
                <guid isPermaLink="true">%s</guid>
                <pubDate>%s</pubDate>
                <dc:creator>%s</dc:creator>
                <source url="%s/feed.xml">%s</source>
                <description>%s</description>
                </item>
                """.formatted(
                        escape(article.title()),
                        address,
                        address,
                        rfc822(article.published()),
                        escape(article.author()),
                        base,
                        escape(article.outlet()),
                        escape(article.summary()));
    }

    private static String rfc822(OffsetDateTime time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time);
    }
}
