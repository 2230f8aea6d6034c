package io.depesche.ingest.domain.syndication;

import io.depesche.ingest.domain.charset.TextDecoder;
import io.depesche.ingest.domain.syndication.MarkupScanner.Token;
import io.depesche.ingest.domain.syndication.OpmlDocument.Outline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lists of feeds, as tolerant of broken XML as the feed parser and as deaf to what a document asks for. Stateless. */
public final class OpmlReader {

    private static final int MAX_FEEDS = 20_000;

    private OpmlReader() {}

    /** @param contentType header that it came with, for its charset */
    public static OpmlReading read(byte[] document, @Nullable String contentType) {
        if (document.length > FeedParser.MAX_BYTES) {
            return new OpmlReading.Unreadable("the document is over " + FeedParser.MAX_BYTES + " bytes");
        }
        String text =
                TextDecoder.decode(document, contentType, TextDecoder.Kind.XML).withoutMark();
        MarkupScanner scanner = new MarkupScanner(LegalText.of(text), false);
        Token token = scanner.next();
        while (token != Token.START && token != Token.END_OF_DOCUMENT) {
            token = scanner.next();
        }
        if (token == Token.END_OF_DOCUMENT || !scanner.name().equals("opml")) {
            return new OpmlReading.Unreadable("no OPML: expected a document that begins with <opml>");
        }
        XmlNode root = XmlTree.whole(scanner, null);
        XmlNode head = root.first(Module.CORE, "head");
        XmlNode body = root.first(Module.CORE, "body");
        List<Outline> feeds = new ArrayList<>();
        collect(body == null ? root : body, List.of(), feeds);
        String title = head == null ? null : TextConstruct.line(head.first(Module.CORE, "title"));
        return new OpmlDocument(title, feeds);
    }

    private static void collect(XmlNode parent, List<String> group, List<Outline> feeds) {
        for (XmlNode outline : parent.all(Module.CORE, "outline")) {
            String title = title(outline);
            String url = outline.attribute("xmlurl");
            if (url != null && feeds.size() < MAX_FEEDS) {
                feeds.add(new Outline(title, url, outline.attribute("htmlurl"), group));
            }
            List<String> inner = group;
            if (url == null && title != null) {
                inner = new ArrayList<>(group);
                inner.add(title);
            }
            collect(outline, inner, feeds);
        }
    }

    private static @Nullable String title(XmlNode outline) {
        String given = outline.attribute("title");
        String text = given == null ? outline.attribute("text") : given;
        return text == null ? null : SafeHtml.words(text);
    }
}
