package io.depesche.ingest.domain.syndication;

import io.depesche.ingest.domain.syndication.OpmlDocument.Outline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a list of feeds as OPML 2.0; feeds of one group stand together. Reading it again gives the same list. Stateless. */
public final class OpmlWriter {

    private OpmlWriter() {}

    /** The document as XML in UTF-8. */
    public static String write(OpmlDocument document) {
        Group top = new Group();
        document.feeds().forEach(feed -> top.at(feed.group()).feeds.add(feed));
        StringBuilder out =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>");
        if (document.title() != null) {
            out.append("<title>");
            SafeHtml.escape(LegalText.of(document.title()), out);
            out.append("</title>");
        }
        out.append("</head>\n  <body>\n");
        top.write(out, "    ");
        return out.append("  </body>\n</opml>\n").toString();
    }

    private static final class Group {

        private final List<Outline> feeds = new ArrayList<>();
        private final Map<String, Group> groups = new LinkedHashMap<>();

        Group at(List<String> path) {
            Group group = this;
            for (String name : path) {
                group = group.groups.computeIfAbsent(name, it -> new Group());
            }
            return group;
        }

        void write(StringBuilder out, String indent) {
            for (Outline feed : feeds) {
                String title = feed.title() == null ? feed.xmlUrl() : feed.title();
                out.append(indent).append("<outline type=\"rss\"");
                attribute(out, "text", title);
                attribute(out, "title", feed.title());
                attribute(out, "xmlUrl", feed.xmlUrl());
                attribute(out, "htmlUrl", feed.htmlUrl());
                out.append("/>\n");
            }
            groups.forEach((name, group) -> {
                out.append(indent).append("<outline");
                attribute(out, "text", name);
                out.append(">\n");
                group.write(out, indent + "  ");
                out.append(indent).append("</outline>\n");
            });
        }

        private static void attribute(StringBuilder out, String name, @Nullable String value) {
            if (value != null) {
                out.append(' ').append(name).append("=\"");
                SafeHtml.escape(LegalText.of(value), out);
                out.append('"');
            }
        }
    }
}
