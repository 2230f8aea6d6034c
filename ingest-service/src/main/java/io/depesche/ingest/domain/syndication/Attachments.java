package io.depesche.ingest.domain.syndication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files of an entry: RSS enclosures, Atom links, and what the media module names, each address once. */
final class Attachments {

    private static final int MAX_FILES = 100;

    private final @Nullable String base;
    private final Map<String, Enclosure> files = new LinkedHashMap<>();

    private Attachments(@Nullable String base) {
        this.base = base;
    }

    static List<Enclosure> of(XmlNode entry, @Nullable String base) {
        Attachments found = new Attachments(base);
        entry.all(Module.CORE, "enclosure").forEach(it -> found.add(it, "url"));
        for (XmlNode link : entry.all(Module.ATOM, "link")) {
            if ("enclosure".equals(link.attribute("rel"))) {
                found.add(link, "href");
            }
        }
        found.media(entry);
        entry.all(Module.MEDIA, "group").forEach(found::media);
        return new ArrayList<>(found.files.values());
    }

    private void media(XmlNode node) {
        for (XmlNode content : node.all(Module.MEDIA, "content")) {
            add(content, "url");
            content.all(Module.MEDIA, "thumbnail").forEach(it -> add(it, "url"));
        }
        node.all(Module.MEDIA, "thumbnail").forEach(it -> add(it, "url"));
    }

    private void add(XmlNode node, String attribute) {
        String length = node.attribute("length");
        add(
                node.base() == null ? base : node.base(),
                node.attribute(attribute),
                node.attribute("type"),
                length == null ? node.attribute("filesize") : length);
    }

    private void add(@Nullable String from, @Nullable String address, @Nullable String type, @Nullable String length) {
        String url = WebAddress.resolve(from, address);
        if (url != null && files.size() < MAX_FILES) {
            files.putIfAbsent(url, new Enclosure(url, type == null ? null : SafeHtml.words(type), bytes(length)));
        }
    }

    static @Nullable Long bytes(@Nullable String length) {
        boolean digits =
                length != null && length.length() < 16 && length.chars().allMatch(c -> c >= '0' && c <= '9');
        return length == null || !digits || length.isEmpty() || Long.parseLong(length) == 0
                ? null
                : Long.valueOf(length);
    }
}
