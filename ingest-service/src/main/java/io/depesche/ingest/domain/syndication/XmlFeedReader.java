package io.depesche.ingest.domain.syndication;

import io.depesche.ingest.domain.syndication.MarkupScanner.Attribute;
import io.depesche.ingest.domain.syndication.MarkupScanner.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * RSS and Atom of all versions, entry by entry: only the head of the feed and the entry that is being read are held as elements. One use.
 */
final class XmlFeedReader implements XmlTree.Listener {

    private static final int MAX_ENTRIES = 20_000;

    /** Tags that may stand before the feed: a program's warning, printed as HTML above its XML. */
    private static final int MAX_JUNK_TAGS = 20;

    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel");
    private static final Set<String> PAGES = Set.of("head", "body", "title", "meta");

    private final MarkupScanner scanner;
    private final @Nullable String address;
    private final List<FeedEntry> entries = new ArrayList<>();
    private @Nullable XmlNode root;
    private @Nullable XmlNode channel;
    private boolean headKnown;
    private @Nullable String base;
    private List<String> authors = List.of();
    private String format = "";

    /** @param address of the document; {@code null} if it is not known */
    XmlFeedReader(String document, @Nullable String address) {
        this.scanner = new MarkupScanner(document, false);
        this.address = address;
    }

    Reading read() {
        String first = null;
        for (int tags = 0; tags < MAX_JUNK_TAGS; ) {
            Token token = scanner.next();
            if (token == Token.END_OF_DOCUMENT) {
                break;
            }
            if (token != Token.START) {
                continue;
            }
            String local = scanner.name().substring(scanner.name().indexOf(':') + 1);
            if (local.equals("html") || first == null && PAGES.contains(local)) {
                return new Reading.Unreadable("an HTML page, no feed");
            }
            if (ROOTS.contains(local)) {
                return feed(local);
            }
            first = first == null ? local : first;
            tags++;
        }
        return new Reading.Unreadable(
                first == null
                        ? "no feed: neither XML nor JSON"
                        : "no feed: the document begins with <" + shown(first) + ">");
    }

    private Reading feed(String local) {
        format = format(local);
        new XmlTree(scanner, this, address).read();
        XmlNode head = head();
        return head == null
                ? new Reading.Unreadable("no feed: the document ends at its beginning")
                : HeadMapping.map(format, head, address, entries);
    }

    @Override
    public boolean standsAlone(XmlNode element, @Nullable XmlNode parent) {
        if (parent == null) {
            root = element;
            return true;
        }
        boolean isChild = parent == root || parent == channel;
        if (parent == root && channel == null && element.is(Module.CORE, "channel")) {
            channel = element;
        }
        return isChild && (element.is(Module.CORE, "item") || element.is(Module.ATOM, "entry"));
    }

    @Override
    public boolean ended(XmlNode element) {
        XmlNode head = head();
        if (element != root && head != null) {
            if (!headKnown) {
                readHead(head, element.module() == Module.ATOM);
            }
            FeedEntry entry = EntryMapping.map(element, base, authors);
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries.size() < MAX_ENTRIES;
    }

    private @Nullable XmlNode head() {
        return channel == null ? root : channel;
    }

    /** Once, at the first entry: what comes after it helps no link in it. */
    private void readHead(XmlNode head, boolean isAtom) {
        headKnown = true;
        String site = HeadMapping.site(head, address);
        base = isAtom && address != null || site == null ? address : site;
        authors = isAtom ? People.ofFeed(head) : List.of();
    }

    private String format(String local) {
        String version = null;
        StringBuilder addresses = new StringBuilder();
        for (Attribute attribute : scanner.attributes()) {
            version = attribute.name().equals("version") ? attribute.value().strip() : version;
            if (attribute.name().startsWith("xmlns")) {
                addresses.append(attribute.value()).append(' ');
            }
        }
        return switch (local) {
            case "rdf" -> addresses.indexOf("/simple/0.9") >= 0 ? "rss 0.90" : "rss 1.0";
            case "feed" ->
                "0.3".equals(version) || addresses.indexOf("purl.org/atom/ns") >= 0 ? "atom 0.3" : "atom 1.0";
            default -> version == null || version.isEmpty() ? "rss" : "rss " + shown(version);
        };
    }

    /** A word of the document in a message or a field of ours: short, and letters, digits and dots alone. */
    private static String shown(String word) {
        StringBuilder shown = new StringBuilder();
        word.chars()
                .filter(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-')
                .limit(30)
                .forEach(c -> shown.append((char) c));
        return shown.toString();
    }
}
