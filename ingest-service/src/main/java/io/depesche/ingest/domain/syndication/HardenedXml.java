package io.depesche.ingest.domain.syndication;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Opens XML from outside. A DOCTYPE is read over, as real feeds of the nineties have one; nothing that it declares is resolved, fetched
 * or expanded, and the JDK's own default, which reads local files, is off. Limits on shape are in {@link BoundedXmlReader}.
 */
final class HardenedXml {

    private static final XMLInputFactory FACTORY = factory();

    private HardenedXml() {}

    static XMLStreamReader open(String document) throws XMLStreamException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(legal(document)));
        return new BoundedXmlReader(reader);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("nothing outside the document is resolved");
        });
        return factory;
    }

    /** The document from its first tag on, without the characters that XML 1.0 forbids: an editor's stray control code loses no feed. */
    private static String legal(String document) {
        int start = Math.max(document.indexOf('<'), 0);
        StringBuilder legal = new StringBuilder(document.length() - start);
        for (int i = start; i < document.length(); i++) {
            char c = document.charAt(i);
            if (c >= ' ' && c != '\uFFFE' && c != '\uFFFF' || c == '\t' || c == '\n' || c == '\r') {
                legal.append(c);
            }
        }
        return legal.toString();
    }
}
