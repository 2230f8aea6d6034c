package io.depesche.ingest.domain.syndication;

import io.depesche.ingest.domain.syndication.MarkupScanner.Attribute;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds elements out of tags, mending what is wrong with their nesting: an end tag closes everything that was left open inside it, one
 * that closes nothing is ignored, and what the end of the document leaves open is closed there as cut off. Deeper than {@link #MAX_DEPTH}
 * levels tags are left out and their text stays.
 *
 * <p>Whoever takes an element off the tree as it ends keeps the memory of a large document small.
 */
final class XmlTree {

    static final int MAX_DEPTH = 64;

    /** In one entry or in the head of a feed; beyond it tags are left out. */
    private static final int MAX_ELEMENTS = 100_000;

    /** Namespaces in force at one place; a feed has a dozen. */
    private static final int MAX_NAMESPACES = 64;

    /** Decides on the elements as they come and go. */
    interface Listener {

        /** Whether the element stands by itself: it is not put into its parent, and given back when it ends. */
        boolean standsAlone(XmlNode element, @Nullable XmlNode parent);

        /** An element that stands alone has ended. Says whether to read on. */
        boolean ended(XmlNode element);
    }

    /** @param outerElements number of elements around one that stands alone */
    private record Open(
            XmlNode node, boolean alone, @Nullable Map<String, String> namespaces, int outerElements) {}

    private final MarkupScanner scanner;
    private final Listener listener;
    private final @Nullable String address;
    private final Deque<Open> open = new ArrayDeque<>();
    private int flattened;
    private int elements;
    private boolean done;

    /** Whether this is a feed in the words of Atom, declared or not. */
    private boolean atom;

    /** @param address of the document, for a relative {@code xml:base}; {@code null} if it is not known */
    XmlTree(MarkupScanner scanner, Listener listener, @Nullable String address) {
        this.scanner = scanner;
        this.listener = listener;
        this.address = address;
    }

    /** The element whose start tag the scanner has just given, with everything in it. */
    static XmlNode whole(MarkupScanner scanner, @Nullable String address) {
        XmlNode[] root = new XmlNode[1];
        Listener keepRoot = new Listener() {
            @Override
            public boolean standsAlone(XmlNode element, @Nullable XmlNode parent) {
                if (parent == null) {
                    root[0] = element;
                }
                return false;
            }

            @Override
            public boolean ended(XmlNode element) {
                return true;
            }
        };
        new XmlTree(scanner, keepRoot, address).read();
        return root[0];
    }

    /** Builds one element and everything in it, from its start tag on, which the scanner has just given. */
    void read() {
        start();
        while (!done && !open.isEmpty()) {
            switch (scanner.next()) {
                case TEXT, CDATA -> open.getFirst().node().add(scanner.text());
                case START -> start();
                case END -> end(scanner.name());
                case END_OF_DOCUMENT -> {
                    while (!done && !open.isEmpty()) {
                        close();
                    }
                }
            }
        }
    }

    private void start() {
        if (open.size() >= MAX_DEPTH || elements >= MAX_ELEMENTS) {
            flattened += scanner.isEmpty() ? 0 : 1;
            return;
        }
        Open parent = open.peekFirst();
        if (parent != null && parent.alone() && open.size() > 1 && parent.node().hasTag(scanner.name())) {
            // an item straight inside an item: the end tag of the first is missing
            parent.node().complete();
            close();
            if (done) {
                return;
            }
            parent = open.peekFirst();
        }
        Map<String, String> scope = scope(parent == null ? null : parent.namespaces());
        XmlNode node = node(parent == null ? null : parent.node(), scope);
        elements++;
        boolean alone = listener.standsAlone(node, parent == null ? null : parent.node());
        if (parent != null && !alone) {
            parent.node().add(node);
        }
        open.push(new Open(node, alone, scope, elements));
        elements = alone ? 1 : elements;
        if (scanner.isEmpty()) {
            node.complete();
            close();
        }
    }

    private void end(String tag) {
        if (flattened > 0
                && (topIs(tag) || open.stream().noneMatch(it -> it.node().hasTag(tag)))) {
            flattened--;
            return;
        }
        int levels = 0;
        for (Open element : open) {
            levels++;
            if (element.node().hasTag(tag)) {
                flattened = 0;
                for (int i = 0; i < levels && !done; i++) {
                    open.getFirst().node().complete();
                    close();
                }
                return;
            }
        }
    }

    private boolean topIs(String tag) {
        return open.getFirst().node().hasTag(tag);
    }

    private void close() {
        Open ended = open.pop();
        if (ended.alone()) {
            elements = ended.outerElements();
            done = !listener.ended(ended.node());
        }
    }

    private XmlNode node(@Nullable XmlNode parent, @Nullable Map<String, String> scope) {
        String tag = scanner.name();
        int colon = tag.indexOf(':');
        String prefix = colon < 0 ? "" : tag.substring(0, colon);
        Module module = Module.of(prefix, scope == null ? null : scope.get(prefix));
        module = module == Module.CORE && (atom || parent == null && tag.equals("feed")) ? Module.ATOM : module;
        atom |= parent == null && module == Module.ATOM;
        String base = parent == null ? null : parent.base();
        String language = parent == null ? null : parent.language();
        for (Attribute attribute : scanner.attributes()) {
            if (attribute.name().equals("xml:base")) {
                String resolved = WebAddress.absolute(base == null ? address : base, attribute.value());
                base = resolved == null ? base : resolved;
            } else if (attribute.name().equals("xml:lang")) {
                language =
                        attribute.value().isBlank() ? null : attribute.value().strip();
            }
        }
        return new XmlNode(module, tag, scanner.attributes(), base, language);
    }

    private @Nullable Map<String, String> scope(@Nullable Map<String, String> outer) {
        Map<String, String> own = null;
        for (Attribute attribute : scanner.attributes()) {
            String name = attribute.name();
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                own = own != null ? own : outer == null ? new HashMap<>() : new HashMap<>(outer);
                if (own.size() < MAX_NAMESPACES) {
                    own.put(name.length() == 5 ? "" : name.substring(6), attribute.value());
                }
            }
        }
        return own == null ? outer : own;
    }
}
