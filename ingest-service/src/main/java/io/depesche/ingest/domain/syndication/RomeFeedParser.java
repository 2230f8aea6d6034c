package io.depesche.ingest.domain.syndication;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.charset.TextDecoder;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
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
    public Reading parse(byte[] document, @Nullable String contentType, @Nullable CanonicalUrl address) {
        try {
            SyndFeed feed = new SyndFeedInput()
                    .build(tree(TextDecoder.decode(document, contentType, TextDecoder.Kind.XML)
                            .text()));
            List<FeedEntry> entries = feed.getEntries().stream()
                    .limit(MAX_ENTRIES)
                    .map(entry -> entry(entry, address))
                    .toList();
            return new Feed(
                    String.valueOf(feed.getFeedType()).replace('_', ' '),
                    plain(feed.getTitle()),
                    words(feed.getLink()),
                    plain(feed.getDescription()),
                    words(feed.getLanguage()),
                    stamp(feed.getPublishedDate()),
                    Hints.NONE,
                    entries);
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

    private static FeedEntry entry(SyndEntry entry, @Nullable CanonicalUrl address) {
        String content = entry.getContents().stream()
                .map(SyndContent::getValue)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse(null);
        return new FeedEntry(
                words(entry.getUri()),
                link(entry.getLink(), address),
                plain(entry.getTitle()),
                List.of(),
                stamp(entry.getPublishedDate()),
                stamp(entry.getUpdatedDate()),
                null,
                null,
                content,
                content == null ? null : plain(content),
                List.of(),
                List.of());
    }

    private static @Nullable String link(@Nullable String given, @Nullable CanonicalUrl address) {
        CanonicalUrl url = given == null || address == null ? CanonicalUrl.parse(given) : address.resolve(given);
        return url == null ? null : url.value();
    }

    private static @Nullable Stamp stamp(@Nullable Date date) {
        return date == null ? null : new Stamp(date.toInstant().atOffset(ZoneOffset.UTC), true);
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
