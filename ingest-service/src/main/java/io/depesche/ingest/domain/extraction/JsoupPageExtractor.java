package io.depesche.ingest.domain.extraction;

import io.depesche.ingest.domain.article.CanonicalUrl;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page with jsoup: its structured data and meta elements, its blocks of text, and out of both the article. Thread-safe; time and
 * memory are linear in the length of the page.
 */
public final class JsoupPageExtractor implements PageExtractor {

    @Override
    public PageReading extract(String html, @Nullable CanonicalUrl url) {
        // A byte order mark is text to the parser and would open the body before the head.
        String markup = Markup.bounded(html.startsWith("\uFEFF") ? html.substring(1) : html);
        Document page = Parser.htmlParser().parseInput(markup, url == null ? "" : url.value());
        Hints hints = new Hints();
        MetaElements meta = MetaElements.of(page);
        StructuredData data = StructuredData.of(page);
        List<Block> blocks = BlockReader.read(page.body(), hints);
        List<Block> article = new ArticleFinder(page.body(), blocks, hints).find();
        String text = TextChoice.of(article, data.body());
        Obstacle obstacle = ObstacleCheck.of(page, blocks, text);
        if (obstacle != null) {
            return obstacle;
        }
        PageMetadata about = new PageMetadata(page, meta, data);
        PageDates dates = new PageDates(page, meta, data);
        return new ExtractedPage(
                about.title(blocks),
                text,
                dates.published(blocks, url),
                dates.modified(blocks),
                about.author(),
                about.siteName(),
                about.language(text),
                about.canonical(url),
                about.images(url));
    }
}
