package io.depesche.ingest.domain.extraction;

import io.depesche.contracts.article.Article.Published;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.article.PublicationDate;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A first extraction: title, text, date, language and address, from the marks that most pages carry. Thread-safe. */
public final class JsoupPageExtractor implements PageExtractor {

    private static final int LONGEST_NAME = 200;

    @Override
    public ExtractedPage extract(String html, @Nullable CanonicalUrl url) {
        // A byte order mark is text to the parser and would open the body before the head.
        String markup = html.startsWith("\uFEFF") ? html.substring(1) : html;
        Document page = Parser.htmlParser().parseInput(markup, url == null ? "" : url.value());
        Element root = ArticleRoot.of(page);
        return new ExtractedPage(
                title(page, root),
                HtmlText.of(root),
                published(page, root),
                null,
                author(page),
                words(meta(page, "property", "og:site_name")),
                language(page),
                canonical(page, url),
                List.of());
    }

    /** A sole headline is the article's; the title element often carries the name of the site as well. */
    private static @Nullable String title(Document page, Element root) {
        Element headline = root.selectFirst("h1");
        if (headline == null && page.select("h1").size() == 1) {
            headline = page.selectFirst("h1");
        }
        String fromHeadline = headline == null ? null : words(HtmlText.of(headline));
        if (fromHeadline != null) {
            return fromHeadline;
        }
        String shared = words(meta(page, "property", "og:title"));
        return shared != null ? shared : words(page.title());
    }

    private static @Nullable Published published(Document page, Element root) {
        String[] words = {
            meta(page, "property", "article:published_time"),
            meta(page, "itemprop", "datePublished"),
            meta(page, "name", "date"),
            attribute(page.selectFirst("time[itemprop=datePublished]"), "datetime"),
            attribute(root.selectFirst("time[datetime]"), "datetime"),
        };
        for (String candidate : words) {
            Published published = PublicationDate.read(words(candidate), PublicationDate.Source.PAGE);
            if (published != null) {
                return published;
            }
        }
        return null;
    }

    /** Some systems write the address of a profile there, or a whole sentence; neither is a name. */
    private static @Nullable String author(Document page) {
        String author = words(meta(page, "name", "author"));
        return author == null || author.length() > LONGEST_NAME || author.contains("://") ? null : author;
    }

    private static @Nullable String language(Document page) {
        Element html = page.selectFirst("html[lang]");
        String language = html == null
                ? ""
                : Locale.forLanguageTag(html.attr("lang").strip()).getLanguage();
        return language.isEmpty() ? null : language;
    }

    private static @Nullable CanonicalUrl canonical(Document page, @Nullable CanonicalUrl url) {
        String link = attribute(page.selectFirst("link[rel=canonical]"), "href");
        if (link.isEmpty()) {
            return null;
        }
        return url == null ? CanonicalUrl.parse(link) : url.resolve(link);
    }

    private static String meta(Document page, String attribute, String value) {
        return attribute(page.selectFirst("meta[" + attribute + "=" + value + "]"), "content");
    }

    private static String attribute(@Nullable Element element, String name) {
        return element == null ? "" : element.attr(name);
    }

    private static @Nullable String words(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
