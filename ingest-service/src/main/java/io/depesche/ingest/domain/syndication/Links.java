package io.depesche.ingest.domain.syndication;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Atom links of an entry or of a feed, in Atom and wherever RSS borrows them. */
final class Links {

    private static final String REGISTRY = "http://www.iana.org/assignments/relation/";

    private Links() {}

    /** The page: HTML before any other type, because {@code alternate} may also be a PDF or another feed. */
    static @Nullable String alternate(XmlNode node, @Nullable String base) {
        String other = null;
        for (XmlNode link : node.all(Module.ATOM, "link")) {
            if (!relation(link).equals("alternate")) {
                continue;
            }
            String type = link.attribute("type");
            String given = link.attribute("href");
            String url =
                    WebAddress.resolve(link.base() == null ? base : link.base(), given == null ? link.words() : given);
            if (url != null && (type == null || type.contains("html"))) {
                return url;
            }
            other = other == null ? url : other;
        }
        return other;
    }

    /** The link of RSS: its words or, borrowed from Atom, its {@code href}. Of several the last one counts, as with other readers. */
    static @Nullable String ofRss(XmlNode node, @Nullable String base) {
        String last = null;
        for (XmlNode link : node.all(Module.CORE, "link")) {
            String words = link.isComplete() ? link.words() : null;
            String given = words != null || !relation(link).equals("alternate") ? words : link.attribute("href");
            String url = WebAddress.resolve(link.base() == null ? base : link.base(), given);
            last = url == null ? last : url;
        }
        return last;
    }

    /** What is given as the page of an entry, whatever it is worth; {@code null} if nothing is. */
    static @Nullable String given(XmlNode node) {
        for (XmlNode link : node.all(Module.CORE, "link")) {
            if (link.isComplete() && link.words() != null) {
                return link.words();
            }
        }
        for (XmlNode link : node.all(Module.ATOM, "link")) {
            if (relation(link).equals("alternate") && link.attribute("href") != null) {
                return link.attribute("href");
            }
        }
        return null;
    }

    /** The first link of a relation that is a whole address, such as {@code hub} or {@code self}. */
    static @Nullable String absolute(XmlNode node, String relation, @Nullable String base) {
        for (XmlNode link : node.all(Module.ATOM, "link")) {
            if (relation(link).equals(relation)) {
                String url = WebAddress.absolute(link.base() == null ? base : link.base(), link.attribute("href"));
                if (url != null) {
                    return url;
                }
            }
        }
        return null;
    }

    private static String relation(XmlNode link) {
        String given = link.attribute("rel");
        if (given == null) {
            return "alternate";
        }
        String relation = given.toLowerCase(Locale.ROOT);
        return relation.startsWith(REGISTRY) ? relation.substring(REGISTRY.length()) : relation;
    }
}
