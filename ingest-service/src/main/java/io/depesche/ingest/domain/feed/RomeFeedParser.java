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
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * RSS and Atom by ROME. ROME's own XML parser is never used: it refuses every DOCTYPE, and with it real feeds; the tree is built here
 * from a hardened stream and handed over. Thread-safe.
 */
public final class RomeFeedParser implements FeedParser {

    private static final int MAX_ENTRIES = 20_000;
    private static final int LONGEST_REASON = 200;

    @Override
    public Reading parse(String document) {
        try {
            SyndFeed feed = new SyndFeedInput().build(tree(document));
            List<FeedEntry> entries = feed.getEntries().stream()
                    .limit(MAX_ENTRIES)
                    .map(RomeFeedParser::entry)
                    .toList();
            return new Reading.Feed(plain(feed.getTitle()), language(feed.getLanguage()), entries);
        } catch (XMLStreamException | JDOMException e) {
            return new Reading.Unreadable("no well-formed XML: " + inWords(e));
        } catch (FeedException | IllegalArgumentException e) {
            return new Reading.Unreadable("XML, but no feed that can be read: " + inWords(e));
        } catch (RuntimeException e) {
            // ROME meets a document of the wrong shape with whatever comes first: an rss element without a channel with
            // a
            // NullPointerException, whose words would help nobody.
            return new Reading.Unreadable("XML, but not of the shape of a feed");
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
                plain(entry.getTitle()),
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

    /** A title is text, though many feeds write markup into it: {@code <b>Titel</b>} is {@code Titel}, {@code 3 < 5} stays. */
    private static @Nullable String plain(@Nullable String title) {
        boolean mayBeMarkup = title != null && (title.indexOf('<') >= 0 || title.indexOf('&') >= 0);
        return words(
                title != null && mayBeMarkup
                        ? Jsoup.parseBodyFragment(title).body().wholeText()
                        : title);
    }

    /** {@code de-DE} and {@code DE} are {@code de}: readers filter by the language, the region says nothing about the text. */
    private static @Nullable String language(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        return language.length() == 2 || language.length() == 3 ? language : null;
    }

    /** What the parser says, from the innermost cause, on one line and not long: it may quote names out of the document. */
    private static String inWords(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < message.length() && words.length() < LONGEST_REASON; i++) {
            char c = message.charAt(i);
            words.append(Character.isISOControl(c) ? ' ' : c);
        }
        return words.toString();
    }
}
