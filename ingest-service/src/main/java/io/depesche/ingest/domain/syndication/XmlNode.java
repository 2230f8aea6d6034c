package io.depesche.ingest.domain.syndication;

import io.depesche.ingest.domain.syndication.MarkupScanner.Attribute;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element with all that is in it; held for one entry at a time. */
final class XmlNode {

    private final Module module;
    private final String tag;
    private final String name;
    private final List<Attribute> attributes;
    private final @Nullable String base;
    private final @Nullable String language;

    /** {@link XmlNode} or {@link String}, in their order. */
    private final List<Object> children = new ArrayList<>(2);

    private boolean complete;

    /**
     * @param tag as it stands, in lower case, with its prefix
     * @param base what {@code xml:base} says here or further out; {@code null} if nothing
     */
    XmlNode(Module module, String tag, List<Attribute> attributes, @Nullable String base, @Nullable String language) {
        this.module = module;
        this.tag = tag;
        this.name = tag.substring(tag.indexOf(':') + 1);
        this.attributes = attributes;
        this.base = base;
        this.language = language;
    }

    Module module() {
        return module;
    }

    boolean hasTag(String wanted) {
        return tag.equals(wanted);
    }

    /** Without its prefix, in lower case. */
    String name() {
        return name;
    }

    @Nullable
    String base() {
        return base;
    }

    @Nullable
    String language() {
        return language;
    }

    /** Whether its end was there; the text of a cut-off one is not the whole text. */
    boolean isComplete() {
        return complete;
    }

    void complete() {
        complete = true;
    }

    void add(XmlNode child) {
        children.add(child);
    }

    void add(String text) {
        children.add(text);
    }

    boolean is(Module wanted, String local) {
        return module == wanted && name.equals(local);
    }

    @Nullable
    String attribute(String wanted) {
        for (Attribute attribute : attributes) {
            if (attribute.name().equals(wanted)) {
                String value = attribute.value().strip();
                return value.isEmpty() ? null : value;
            }
        }
        return null;
    }

    List<XmlNode> elements() {
        List<XmlNode> elements = new ArrayList<>();
        for (Object child : children) {
            if (child instanceof XmlNode element) {
                elements.add(element);
            }
        }
        return elements;
    }

    List<XmlNode> all(Module wanted, String local) {
        List<XmlNode> found = new ArrayList<>();
        for (Object child : children) {
            if (child instanceof XmlNode element && element.is(wanted, local)) {
                found.add(element);
            }
        }
        return found;
    }

    @Nullable
    XmlNode first(Module wanted, String local) {
        for (Object child : children) {
            if (child instanceof XmlNode element && element.is(wanted, local)) {
                return element;
            }
        }
        return null;
    }

    /** All characters in it, without its tags; {@code null} if there are none but blanks. */
    @Nullable
    String words() {
        StringBuilder out = new StringBuilder();
        collect(out);
        String words = out.toString().strip();
        return words.isEmpty() ? null : words;
    }

    /** Its own characters, without those of elements inside it. */
    @Nullable
    String ownWords() {
        StringBuilder out = new StringBuilder();
        for (Object child : children) {
            if (child instanceof String text) {
                out.append(text);
            }
        }
        String words = out.toString().strip();
        return words.isEmpty() ? null : words;
    }

    /**
     * What stands between its tags as HTML.
     *
     * @param charactersAreMarkup whether its own characters are escaped HTML, as in RSS, or text, as in XHTML
     */
    String markup(boolean charactersAreMarkup) {
        StringBuilder out = new StringBuilder();
        for (Object child : children) {
            if (child instanceof XmlNode element) {
                element.write(out);
            } else if (charactersAreMarkup) {
                out.append(child);
            } else {
                SafeHtml.escape((String) child, out);
            }
        }
        return out.toString();
    }

    private void collect(StringBuilder out) {
        for (Object child : children) {
            if (child instanceof XmlNode element) {
                element.collect(out);
            } else {
                out.append(child);
            }
        }
    }

    private void write(StringBuilder out) {
        out.append('<').append(name);
        for (Attribute attribute : attributes) {
            out.append(' ').append(attribute.name()).append("=\"");
            SafeHtml.escape(attribute.value(), out);
            out.append('"');
        }
        out.append(children.isEmpty() ? "/>" : ">");
        if (children.isEmpty()) {
            return;
        }
        for (Object child : children) {
            if (child instanceof XmlNode element) {
                element.write(out);
            } else {
                SafeHtml.escape((String) child, out);
            }
        }
        out.append("</").append(name).append('>');
    }
}
