package io.depesche.ingest.domain.syndication;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a document within the shape that feeds have, so that a small hostile file cannot grow into a large tree, and hands HTML's named
 * characters ({@code &nbsp;}, {@code &uuml;}), which feeds use without declaring them, on as text. Any other entity is dropped.
 */
final class BoundedXmlReader extends StreamReaderDelegate {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_ATTRIBUTES = 200;

    /** A feed of 1,000 entries with thirty elements each has 30,000. */
    private static final int MAX_ELEMENTS = 100_000;

    private int depth;
    private int elements;
    private @Nullable String entityText;

    BoundedXmlReader(XMLStreamReader reader) {
        super(reader);
    }

    @Override
    public int next() throws XMLStreamException {
        entityText = null;
        int event = super.next();
        while (event == XMLStreamConstants.DTD) {
            event = super.next();
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> enter();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.ENTITY_REFERENCE -> entityText = htmlCharacter(super.getLocalName());
            default -> {}
        }
        return getEventType();
    }

    private void enter() throws XMLStreamException {
        depth++;
        elements++;
        if (depth > MAX_DEPTH || elements > MAX_ELEMENTS || super.getAttributeCount() > MAX_ATTRIBUTES) {
            throw new XMLStreamException("more than %d levels, %d elements or %d attributes"
                    .formatted(MAX_DEPTH, MAX_ELEMENTS, MAX_ATTRIBUTES));
        }
    }

    /** {@code nbsp} becomes U+00A0; a name that HTML does not know becomes nothing. */
    private static String htmlCharacter(String name) {
        String reference = "&" + name + ";";
        String text = Parser.unescapeEntities(reference, true);
        return text.equals(reference) ? "" : text;
    }

    @Override
    public int getEventType() {
        return entityText == null ? super.getEventType() : XMLStreamConstants.CHARACTERS;
    }

    @Override
    public String getText() {
        return entityText == null ? super.getText() : entityText;
    }

    @Override
    public boolean isCharacters() {
        return getEventType() == XMLStreamConstants.CHARACTERS;
    }

    @Override
    public boolean isWhiteSpace() {
        return entityText == null && super.isWhiteSpace();
    }
}
