package io.depesche.ingest.domain.syndication;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.charset.Gzip;
import io.depesche.ingest.domain.charset.TextDecoder;
import io.depesche.ingest.domain.syndication.MarkupScanner.Token;
import io.depesche.ingest.domain.syndication.SitemapReading.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads sitemaps (sitemaps.org 0.9) with the news extension, in which a house lists its articles of the last two days, and indexes of
 * them. A document that is gzip itself ({@code sitemap.xml.gz}) is unpacked within the limit of feeds. Nothing is fetched. One use.
 */
public final class NewsSitemap implements XmlTree.Listener {

    private static final int MAX_ENTRIES = 20_000;

    private final @Nullable String address;
    private final List<FeedEntry> entries = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private @Nullable XmlNode root;
    private @Nullable String name;
    private @Nullable String language;
    private @Nullable Stamp newest;

    private NewsSitemap(@Nullable String address) {
        this.address = address;
    }

    /** @param contentType header that it came with, for its charset */
    public static SitemapReading read(byte[] document, @Nullable String contentType, @Nullable CanonicalUrl address) {
        byte[] plain;
        try {
            plain = unpacked(document);
        } catch (IOException e) {
            return new SitemapReading.Unreadable("no sitemap: begins as gzip but is none");
        }
        if (plain.length > FeedParser.MAX_BYTES) {
            return new SitemapReading.Unreadable("the document is over " + FeedParser.MAX_BYTES + " bytes");
        }
        String text =
                TextDecoder.decode(plain, contentType, TextDecoder.Kind.XML).withoutMark();
        return new NewsSitemap(address == null ? null : address.value())
                .read(new MarkupScanner(LegalText.of(text), false));
    }

    private static byte[] unpacked(byte[] document) throws IOException {
        try (InputStream in = Gzip.unzipped(new ByteArrayInputStream(document))) {
            return in.readNBytes(FeedParser.MAX_BYTES + 1);
        }
    }

    private SitemapReading read(MarkupScanner scanner) {
        Token token = scanner.next();
        while (token != Token.START && token != Token.END_OF_DOCUMENT) {
            token = scanner.next();
        }
        String tag =
                token == Token.START ? scanner.name().substring(scanner.name().indexOf(':') + 1) : "";
        if (!tag.equals("urlset") && !tag.equals("sitemapindex")) {
            return new SitemapReading.Unreadable(
                    "no sitemap: expected a document that begins with <urlset> or <sitemapindex>");
        }
        new XmlTree(scanner, this, address).read();
        return tag.equals("sitemapindex")
                ? new SitemapReading.Index(parts)
                : new SitemapReading.Pages(
                        new Feed("sitemap", name, null, null, language, newest, Hints.NONE, entries));
    }

    @Override
    public boolean standsAlone(XmlNode element, @Nullable XmlNode parent) {
        root = parent == null ? element : root;
        return parent == null
                || parent == root
                        && (element.name().equals("url") || element.name().equals("sitemap"));
    }

    @Override
    public boolean ended(XmlNode element) {
        XmlNode location = child(element, "loc");
        String url = location == null || !location.isComplete() ? null : WebAddress.absolute(address, location.words());
        XmlNode changed = child(element, "lastmod");
        Stamp modified = changed == null || !changed.isComplete() ? null : FeedDate.read(changed.words());
        if (element != root && url != null && element.name().equals("sitemap")) {
            parts.add(new Part(url, modified));
        } else if (element != root && url != null) {
            entries.add(entry(element, url, modified));
        }
        return entries.size() < MAX_ENTRIES && parts.size() < MAX_ENTRIES;
    }

    private FeedEntry entry(XmlNode element, String url, @Nullable Stamp modified) {
        XmlNode news = element.first(Module.NEWS, "news");
        XmlNode publication = news == null ? null : news.first(Module.NEWS, "publication");
        if (publication != null) {
            name = name == null ? TextConstruct.line(publication.first(Module.NEWS, "name")) : name;
            language = language == null ? TextConstruct.line(publication.first(Module.NEWS, "language")) : language;
        }
        Stamp published = news == null ? null : Dates.first(news, List.of(Dates.of(Module.NEWS, "publication_date")));
        Stamp latest = modified == null ? published : modified;
        newest = latest != null && (newest == null || latest.instant().isAfter(newest.instant())) ? latest : newest;
        return FeedEntry.link(
                url,
                news == null ? null : TextConstruct.line(news.first(Module.NEWS, "title")),
                published,
                modified,
                pictures(element),
                news == null ? List.of() : keywords(news));
    }

    private List<Enclosure> pictures(XmlNode element) {
        List<Enclosure> pictures = new ArrayList<>();
        for (XmlNode image : element.all(Module.IMAGE, "image")) {
            XmlNode location = image.first(Module.IMAGE, "loc");
            String url = location == null ? null : WebAddress.absolute(address, location.words());
            if (url != null && pictures.size() < 100) {
                pictures.add(new Enclosure(url, null, null));
            }
        }
        return pictures;
    }

    private static List<String> keywords(XmlNode news) {
        String line = TextConstruct.line(news.first(Module.NEWS, "keywords"));
        List<String> keywords = new ArrayList<>();
        for (String word : line == null ? new String[0] : line.split(",")) {
            if (!word.isBlank()) {
                keywords.add(word.strip());
            }
        }
        return keywords;
    }

    private static @Nullable XmlNode child(XmlNode element, String local) {
        for (XmlNode child : element.elements()) {
            if (child.name().equals(local)) {
                return child;
            }
        }
        return null;
    }
}
