package io.depesche.ingest.domain.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.ingest.domain.syndication.MarkupScanner.Token;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

/** On well-formed documents the scanner says what an XML parser says; on broken ones it goes on. */
class MarkupScannerTest {

    /** Tells a tag from a text that looks like one. */
    private static final String TAG = "\u0001";

    @Test
    void agreesWithAnXmlParserOnWellFormedDocuments() throws XMLStreamException {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            StringBuilder document = new StringBuilder("<?xml version=\"1.0\"?>\n<!-- > a < b & c -->");
            write(document, random, 0);
            assertThat(scanned(document.toString())).as(document.toString()).isEqualTo(parsed(document.toString()));
        }
    }

    @Test
    void goesOnOverWhatIsBroken() {
        assertThat(scanned("<a href=x y='1' z>Kohl & Söhne &nbsp; 3 < 5 &unbekannt; &#150;</A >"))
                .containsExactly("<a href=x y=1 z=>", "Kohl & Söhne \u00A0 3 < 5 &unbekannt; –", "</a>");
        assertThat(scanned("<a title=\"ohne Ende><b>x</b>"))
                .containsExactly("<a title=ohne ende=>", "<b>", "x", "</b>");
        assertThat(scanned("<a<b>x<![CDATA[<y>&amp;")).containsExactly("<a>", "<b>", "x<y>&amp;");
        assertThat(scanned("<!DOCTYPE a [<!ENTITY x \"]>\"><!-- ' -->]><a>&x;</a>"))
                .containsExactly("<a>", "</a>");
    }

    /** A tree of elements whose texts hold everything that may stand in XML. */
    private static void write(StringBuilder out, Random random, int depth) {
        String name =
                List.of("a", "b:c", "item", "x-y", "ü").get(random.nextInt(5)).replace("b:c", depth == 0 ? "a" : "b:c");
        out.append('<').append(name);
        if (depth == 0) {
            out.append(" xmlns:b='urn:b'");
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            String quote = random.nextBoolean() ? "\"" : "'";
            out.append(" k")
                    .append(i)
                    .append(random.nextBoolean() ? " = " : "=")
                    .append(quote)
                    .append(text(random, true))
                    .append(quote);
        }
        if (random.nextInt(6) == 0) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (int i = random.nextInt(4); i > 0; i--) {
            switch (random.nextInt(5)) {
                case 0 ->
                    out.append("<![CDATA[").append("a < b & c ]] > &amp; ").append("]]>");
                case 1 -> out.append("<!-- ' \" & <x> -->");
                case 2 -> out.append("<?pi a > b?>");
                case 3 -> out.append(text(random, false));
                default -> {
                    if (depth < 5) {
                        write(out, random, depth + 1);
                    }
                }
            }
        }
        out.append("</").append(name).append(random.nextBoolean() ? "" : " ").append('>');
    }

    private static String text(Random random, boolean inAttribute) {
        List<String> parts = List.of(
                "Wort ",
                "&amp;",
                "&lt;p&gt;",
                "&#228;",
                "&#xDF;",
                "ü 日本 ",
                "&quot;&apos;",
                "> ",
                "a=b/c ",
                "\uD83D\uDE00");
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(parts.get(random.nextInt(parts.size())));
        }
        return inAttribute ? text.toString() : text + "\n";
    }

    private static List<String> scanned(String document) {
        List<String> events = new ArrayList<>();
        MarkupScanner scanner = new MarkupScanner(document, false);
        for (Token token = scanner.next(); token != Token.END_OF_DOCUMENT; token = scanner.next()) {
            switch (token) {
                case START -> {
                    StringBuilder tag = new StringBuilder("<" + scanner.name());
                    scanner.attributes().stream()
                            .filter(it -> !it.name().startsWith("xmlns"))
                            .forEach(it -> tag.append(' ')
                                    .append(it.name())
                                    .append('=')
                                    .append(it.value()));
                    events.add(TAG + tag + ">");
                    if (scanner.isEmpty()) {
                        events.add(TAG + "</" + scanner.name() + ">");
                    }
                }
                case END -> events.add(TAG + "</" + scanner.name() + ">");
                default -> addText(events, scanner.text());
            }
        }
        return events.stream().map(event -> event.replace(TAG, "")).toList();
    }

    private static List<String> parsed(String document) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(document));
        List<String> events = new ArrayList<>();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                StringBuilder tag = new StringBuilder("<" + name(reader));
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    tag.append(' ')
                            .append(reader.getAttributeLocalName(i))
                            .append('=')
                            .append(reader.getAttributeValue(i));
                }
                events.add(TAG + tag + ">");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                events.add(TAG + "</" + name(reader) + ">");
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                addText(events, reader.getText());
            }
        }
        reader.close();
        return events.stream().map(event -> event.replace(TAG, "")).toList();
    }

    private static String name(XMLStreamReader reader) {
        String prefix = reader.getPrefix();
        return ((prefix == null || prefix.isEmpty() ? "" : prefix + ":") + reader.getLocalName())
                .toLowerCase(Locale.ROOT);
    }

    /** Where a parser cuts its texts is its own affair. */
    private static void addText(List<String> events, String text) {
        boolean goesOn = !events.isEmpty() && !events.getLast().startsWith(TAG);
        if (goesOn) {
            events.set(events.size() - 1, events.getLast() + text);
        } else if (!text.isEmpty() && !(events.isEmpty() && text.isBlank())) {
            events.add(text);
        }
    }
}
