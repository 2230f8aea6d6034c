package io.depesche.ingest.domain.syndication;

import io.depesche.ingest.domain.syndication.MarkupScanner.Attribute;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * HTML from outside, twice: as HTML in which nothing can run, and as readable text. The first is written anew from a list of harmless
 * elements and attributes, every character of text escaped, every tag closed, links absolute with http, https or mailto; nothing of the
 * input is passed on as it was. Output and time are linear in the input, which no builder of HTML trees can promise: those repeat open
 * formatting elements in every paragraph.
 *
 * @param html {@code null} if nothing is left to be seen
 * @param text {@code null} if there are no words
 */
record SafeHtml(@Nullable String html, @Nullable String text) {

    static final SafeHtml NONE = new SafeHtml(null, null);

    private static final int MAX_DEPTH = 64;

    /**
     * Cleans a fragment.
     *
     * @param base address that relative links start from
     */
    static SafeHtml of(String markup, @Nullable String base) {
        return new Writer(base, false).write(new MarkupScanner(markup, true));
    }

    /** The words of a title or a name, in which markup may stand though it is none: what HTML has no element for is text. */
    static @Nullable String words(String markup) {
        if (markup.indexOf('<') < 0) {
            TextFlow flow = new TextFlow();
            flow.words(CharacterReferences.decode(markup, false));
            return line(flow.toString());
        }
        String text =
                new Writer(null, true).write(new MarkupScanner(markup, true)).text();
        return text == null ? null : line(text);
    }

    private static @Nullable String line(String text) {
        return text.isEmpty() ? null : text.replace('\n', ' ');
    }

    /** Plain text as HTML, and as it is but for its blanks. */
    static SafeHtml ofText(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return NONE;
        }
        StringBuilder html = new StringBuilder();
        escape(stripped, html);
        return new SafeHtml(html.toString(), stripped);
    }

    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        escape(text, out);
        return out.toString();
    }

    /** Appends text so that it stays text, between tags and in a quoted attribute. */
    static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }

    private static final class Writer {

        private final @Nullable String base;
        private final boolean unknownIsText;
        private final StringBuilder html = new StringBuilder();
        private final TextFlow text = new TextFlow();
        private final Deque<String> open = new ArrayDeque<>();
        private final Map<String, Integer> openCount = new HashMap<>();
        private boolean pictured;

        Writer(@Nullable String base, boolean unknownIsText) {
            this.base = base;
            this.unknownIsText = unknownIsText;
        }

        SafeHtml write(MarkupScanner scanner) {
            boolean more = true;
            while (more) {
                switch (scanner.next()) {
                    case TEXT, CDATA -> words(scanner.text());
                    case START -> start(scanner);
                    case END -> end(scanner.name());
                    case END_OF_DOCUMENT -> more = false;
                }
            }
            while (!open.isEmpty()) {
                close();
            }
            String words = text.toString();
            boolean seen = pictured || !words.isEmpty();
            return new SafeHtml(seen ? html.toString().strip() : null, words.isEmpty() ? null : words);
        }

        private void words(String words) {
            escape(words, html);
            text.words(words);
        }

        private void start(MarkupScanner scanner) {
            String name = scanner.name();
            if (scanner.isCutOff()) {
                return;
            }
            if (unknownIsText && !HtmlElements.isHtml(name)) {
                words(scanner.written());
                return;
            }
            text.startTag(name);
            if (HtmlElements.DROPPED.contains(name)) {
                if (HtmlElements.RAW.contains(name)) {
                    scanner.skipRawText(name);
                } else if (!scanner.isEmpty()) {
                    skip(scanner, name);
                }
                text.endTag(name);
            } else if (HtmlElements.KEPT.contains(name)) {
                endOthersBefore(name);
                keep(name, scanner);
            }
        }

        /** Reads over an element with all elements in it; a script in it hides no end tag from us. */
        private static void skip(MarkupScanner scanner, String name) {
            int depth = 1;
            while (depth > 0) {
                switch (scanner.next()) {
                    case START -> {
                        if (HtmlElements.RAW.contains(scanner.name()) && !scanner.isEmpty()) {
                            scanner.skipRawText(scanner.name());
                        } else {
                            depth += scanner.name().equals(name) && !scanner.isEmpty() ? 1 : 0;
                        }
                    }
                    case END -> depth -= scanner.name().equals(name) ? 1 : 0;
                    case END_OF_DOCUMENT -> depth = 0;
                    default -> {}
                }
            }
        }

        private void endOthersBefore(String name) {
            while (!open.isEmpty()
                    && HtmlElements.ENDS_BEFORE
                            .getOrDefault(open.getFirst(), Set.of())
                            .contains(name)
                    && !name.equals("br")) {
                close();
            }
        }

        private void keep(String name, MarkupScanner scanner) {
            boolean isVoid = HtmlElements.VOID.contains(name);
            if (!isVoid && open.size() >= MAX_DEPTH) {
                return;
            }
            int before = html.length();
            html.append('<').append(name);
            boolean shown = attributes(name, scanner);
            if (name.equals("img") && !shown) {
                html.setLength(before);
                return;
            }
            html.append('>');
            pictured |= name.equals("img");
            if (!isVoid) {
                open.push(name);
                openCount.merge(name, 1, Integer::sum);
                if (scanner.isEmpty() && !HtmlElements.BLOCK.contains(name)) {
                    // XHTML's <b/>: in HTML it would open
                    end(name);
                }
            }
        }

        /** Whether one of them is an address. */
        private boolean attributes(String name, MarkupScanner scanner) {
            boolean addressed = false;
            for (Attribute attribute : scanner.attributes()) {
                String key = attribute.name();
                boolean isLink = key.equals("href") && name.equals("a") || key.equals("src") && name.equals("img");
                if (isLink && !addressed) {
                    String link = link(attribute.value(), key.equals("href"));
                    if (link != null) {
                        attribute(key, link);
                        addressed = true;
                    }
                } else if (HtmlElements.PLAIN_ATTRIBUTES.contains(key)) {
                    attribute(key, attribute.value());
                }
            }
            if (addressed && name.equals("a")) {
                attribute("rel", "noopener noreferrer nofollow");
            }
            return addressed;
        }

        private @Nullable String link(String given, boolean mailAllowed) {
            String bare = given.strip();
            if (mailAllowed && bare.regionMatches(true, 0, "mailto:", 0, 7)) {
                return bare;
            }
            // a relative link without a base would lead to whatever site shows it
            return WebAddress.absolute(base, bare);
        }

        private void attribute(String key, String value) {
            html.append(' ').append(key).append("=\"");
            escape(value, html);
            html.append('"');
        }

        private void end(String name) {
            text.endTag(name);
            if (openCount.getOrDefault(name, 0) > 0) {
                while (!open.getFirst().equals(name)) {
                    close();
                }
                close();
            } else if (name.equals("br")) {
                html.append("<br>");
            }
        }

        private void close() {
            String name = open.pop();
            openCount.merge(name, -1, Integer::sum);
            html.append("</").append(name).append('>');
        }
    }
}
