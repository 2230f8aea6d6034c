package io.depesche.ingest.domain.syndication;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The vocabularies that feeds are written in. Real feeds write their addresses with and without a closing slash, in any case, with blanks
 * around them, and forget to declare them; the common prefixes are understood without a declaration.
 */
enum Module {
    /** RSS of all versions, and names without a namespace. */
    CORE,
    ATOM,
    CONTENT,
    DC,
    DCTERMS,
    MEDIA,
    ITUNES,
    SY,
    XHTML,
    RDF,
    XML,
    NEWS,
    IMAGE,
    OTHER;

    private static final Map<String, Module> BY_ADDRESS = Map.ofEntries(
            Map.entry("http://purl.org/rss/1.0", CORE),
            Map.entry("http://my.netscape.com/rdf/simple/0.9", CORE),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9", CORE),
            Map.entry("http://backend.userland.com/rss", CORE),
            Map.entry("http://backend.userland.com/rss2", CORE),
            Map.entry("http://backend.userland.com/rss091", CORE),
            Map.entry("http://blogs.law.harvard.edu/tech/rss", CORE),
            Map.entry("http://www.w3.org/2005/atom", ATOM),
            Map.entry("http://purl.org/atom/ns", ATOM),
            Map.entry("http://purl.org/rss/1.0/modules/content", CONTENT),
            Map.entry("http://purl.org/dc/elements/1.1", DC),
            Map.entry("http://purl.org/dc/elements/1.0", DC),
            Map.entry("http://purl.org/dc/terms", DCTERMS),
            Map.entry("http://search.yahoo.com/mrss", MEDIA),
            Map.entry("http://tools.search.yahoo.com/mrss", MEDIA),
            Map.entry("http://video.search.yahoo.com/mrss", MEDIA),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", ITUNES),
            Map.entry("http://example.com/dtds/podcast-1.0.dtd", ITUNES),
            Map.entry("http://purl.org/rss/1.0/modules/syndication", SY),
            Map.entry("http://www.google.com/schemas/sitemap-news/0.9", NEWS),
            Map.entry("http://www.google.com/schemas/sitemap-image/1.1", IMAGE),
            Map.entry("http://www.w3.org/1999/xhtml", XHTML),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", RDF),
            Map.entry("http://www.w3.org/xml/1998/namespace", XML));

    private static final Map<String, Module> BY_PREFIX = Map.ofEntries(
            Map.entry("atom", ATOM),
            Map.entry("atom10", ATOM),
            Map.entry("content", CONTENT),
            Map.entry("dc", DC),
            Map.entry("dcterms", DCTERMS),
            Map.entry("media", MEDIA),
            Map.entry("itunes", ITUNES),
            Map.entry("sy", SY),
            Map.entry("news", NEWS),
            Map.entry("image", IMAGE),
            Map.entry("xhtml", XHTML),
            Map.entry("rdf", RDF),
            Map.entry("rss", CORE),
            Map.entry("xml", XML));

    /**
     * The module of a name.
     *
     * @param prefix empty if there is none
     * @param address what the prefix, or its absence, is declared to mean here
     */
    static Module of(String prefix, @Nullable String address) {
        Module declared = address == null ? null : BY_ADDRESS.get(normal(address));
        if (declared != null) {
            return declared;
        }
        return prefix.isEmpty() ? CORE : BY_PREFIX.getOrDefault(prefix, OTHER);
    }

    private static String normal(String address) {
        String normal = address.strip().toLowerCase(Locale.ROOT);
        if (normal.startsWith("https:")) {
            normal = "http:" + normal.substring("https:".length());
        }
        while (normal.endsWith("/") || normal.endsWith("#")) {
            normal = normal.substring(0, normal.length() - 1);
        }
        return normal;
    }
}
