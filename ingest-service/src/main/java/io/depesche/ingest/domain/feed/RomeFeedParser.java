package io.depesche.ingest.domain.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.StAXStreamBuilder;
import org.jspecify.annotations.Nullable;

/**
 * RSS and Atom by ROME. ROME's own XML parser is never used: it refuses every DOCTYPE, and with it real feeds; the tree is built here
 * from a hardened stream and handed over. Thread-safe.
 */
public final class RomeFeedParser implements FeedParser {

    private static final int MAX_ENTRIES = 20_000;

    @Override
    public Reading parse(String document) {
        try {
            SyndFeed feed = new SyndFeedInput().build(tree(document));
            List<FeedEntry> entries = feed.getEntries().stream()
                    .limit(MAX_ENTRIES)
                    .map(RomeFeedParser::entry)
                    .toList();
            return new Reading.Feed(words(feed.getTitle()), language(feed.getLanguage()), entries);
        } catch (XMLStreamException | JDOMException e) {
            return new Reading.Unreadable("no well-formed XML: " + firstLine(e));
        } catch (FeedException | IllegalArgumentException e) {
            return new Reading.Unreadable("XML, but no feed that can be read: " + firstLine(e));
        }
    }

    private static Document tree(String document) throws XMLStreamException, JDOMException {
        XMLStreamReader reader = HardenedXml.open(document);
        try {
            return new StAXStreamBuilder().build(reader);
        } finally {
            reader.close();
        }
    }

    private static FeedEntry entry(SyndEntry entry) {
        String content = entry.getContents().stream()
                .map(SyndContent::getValue)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse(null);
        return new FeedEntry(
                words(entry.getUri()),
                words(entry.getLink()),
                words(entry.getTitle()),
                instant(entry.getPublishedDate()),
                instant(entry.getUpdatedDate()),
                content);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static @Nullable String words(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** {@code de-DE} and {@code DE} are {@code de}: readers filter by the language, the region says nothing about the text. */
    private static @Nullable String language(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        return language.length() == 2 || language.length() == 3 ? language : null;
    }

    /** The parser's message starts with the place; the lines after it may quote the document. */
    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        return line.length() > 200 ? line.substring(0, 200) : line;
    }
}
