package io.depesche.ingest.domain.syndication;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of authors. Where a name is given, its mail address is left out: {@code red@blatt.example (Ida Moor)} is {@code Ida Moor}. */
final class People {

    private static final int MAX_AUTHORS = 50;

    private People() {}

    /** Who wrote an entry: the most explicit module that names somebody. */
    static List<String> ofEntry(XmlNode entry) {
        Set<String> names = new LinkedHashSet<>();
        add(names, entry.all(Module.ATOM, "author"));
        add(names, entry.all(Module.CORE, "author"));
        add(names, entry.all(Module.DC, "creator"));
        add(names, entry.all(Module.DC, "author"));
        add(names, entry.all(Module.DCTERMS, "creator"));
        if (names.isEmpty()) {
            add(names, entry.all(Module.ITUNES, "author"));
        }
        if (names.isEmpty()) {
            XmlNode source = entry.first(Module.ATOM, "source");
            add(names, source == null ? List.of() : source.all(Module.ATOM, "author"));
        }
        return first(names);
    }

    /** Whom an Atom feed names as author of all entries that name nobody. */
    static List<String> ofFeed(XmlNode head) {
        Set<String> names = new LinkedHashSet<>();
        add(names, head.all(Module.ATOM, "author"));
        return first(names);
    }

    static List<String> first(Set<String> names) {
        List<String> all = new ArrayList<>(names);
        return all.subList(0, Math.min(MAX_AUTHORS, all.size()));
    }

    private static void add(Set<String> names, List<XmlNode> nodes) {
        for (XmlNode node : nodes) {
            String name = name(node);
            if (name != null) {
                names.add(name);
            }
        }
    }

    private static @Nullable String name(XmlNode node) {
        boolean isPlain = node.elements().stream().allMatch(it -> HtmlElements.isHtml(it.name()));
        if (isPlain) {
            return ofText(node.words());
        }
        for (String part : List.of("name", "email")) {
            for (XmlNode child : node.elements()) {
                if (child.name().equals(part) && child.words() != null) {
                    return ofText(child.words());
                }
            }
        }
        // without a name there may still be one beside the elements; an address of a page is none
        return ofText(node.ownWords());
    }

    /** The name in {@code Name (address)}, {@code address (Name)} or {@code Name <address>}; the address if it stands alone. */
    static @Nullable String ofText(@Nullable String text) {
        String words = text == null ? null : SafeHtml.words(text);
        if (words == null) {
            return null;
        }
        String bare = words.startsWith("mailto:") ? words.substring("mailto:".length()) : words;
        char last = bare.charAt(bare.length() - 1);
        int open = last == ')' ? bare.lastIndexOf('(') : last == '>' ? bare.lastIndexOf('<') : -1;
        if (open <= 0) {
            return bare;
        }
        String outside = bare.substring(0, open).strip();
        String inside = bare.substring(open + 1, bare.length() - 1).strip();
        if (isAddress(outside)) {
            return inside.isEmpty() ? outside : inside;
        }
        return isAddress(inside) ? outside : bare;
    }

    private static boolean isAddress(String text) {
        return text.indexOf('@') > 0 && text.indexOf(' ') < 0;
    }
}
