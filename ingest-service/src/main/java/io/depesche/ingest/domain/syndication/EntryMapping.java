package io.depesche.ingest.domain.syndication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes an entry of an {@code item} or {@code entry} element. For each field the words of the format itself come first, then those of the
 * modules: feeds mix all of them.
 */
final class EntryMapping {

    private static final int MAX_CATEGORIES = 200;

    private final XmlNode entry;
    private final @Nullable String base;

    private EntryMapping(XmlNode entry, @Nullable String base) {
        this.entry = entry;
        this.base = entry.base() == null ? base : entry.base();
    }

    /**
     * The entry, or {@code null} if the document ended before it said anything.
     *
     * @param base address that relative links start from, where the element has none of its own
     * @param feedAuthors authors of an entry that names none
     */
    static @Nullable FeedEntry map(XmlNode entry, @Nullable String base, List<String> feedAuthors) {
        FeedEntry mapped = new EntryMapping(entry, base).map(feedAuthors);
        boolean empty = mapped.guid() == null
                && mapped.url() == null
                && mapped.title() == null
                && mapped.summaryHtml() == null
                && mapped.contentHtml() == null;
        return empty && !entry.isComplete() ? null : mapped;
    }

    private FeedEntry map(List<String> feedAuthors) {
        SafeHtml summary = summary();
        SafeHtml content = content();
        List<String> authors = People.ofEntry(entry);
        String url = url();
        return new FeedEntry(
                guid(),
                url,
                url == null ? WebAddress.unfitness(Links.given(entry)) : null,
                title(),
                authors.isEmpty() ? feedAuthors : authors,
                published(),
                updated(),
                summary.html(),
                summary.text(),
                content.html(),
                content.text(),
                Attachments.of(entry, base),
                categories());
    }

    private @Nullable String guid() {
        XmlNode node = whole(Module.CORE, "guid");
        node = node == null ? whole(Module.ATOM, "id") : node;
        String given = node == null ? entry.attribute("rdf:about") : TextConstruct.line(node);
        if (given == null || WebAddress.isActive(given)) {
            return null;
        }
        // an id is compared and not visited; only where the feed itself says what it starts from is it made whole
        String whole = node == null || node.base() == null || node.module() != Module.ATOM
                ? null
                : WebAddress.absolute(node.base(), given);
        return whole == null ? given : whole;
    }

    private @Nullable String url() {
        String link = Links.ofRss(entry, base);
        link = link == null ? Links.alternate(entry, base) : link;
        if (link != null) {
            return link;
        }
        XmlNode guid = whole(Module.CORE, "guid");
        String permanent =
                guid == null || "false".equalsIgnoreCase(guid.attribute("ispermalink")) ? null : guid.words();
        if (permanent != null && WebAddress.isWeb(permanent)) {
            return WebAddress.resolve(base, permanent);
        }
        XmlNode content = whole(Module.ATOM, "content");
        String about = content == null || content.attribute("src") == null
                ? entry.attribute("rdf:about")
                : content.attribute("src");
        return WebAddress.absolute(base, about == null ? entry.attribute("href") : about);
    }

    private @Nullable String title() {
        for (Module module :
                List.of(Module.CORE, Module.ATOM, Module.DC, Module.DCTERMS, Module.MEDIA, Module.ITUNES)) {
            String title = TextConstruct.line(whole(module, "title"));
            if (title != null) {
                return title;
            }
        }
        XmlNode group = entry.first(Module.MEDIA, "group");
        XmlNode media = group == null ? entry.first(Module.MEDIA, "content") : group;
        return media == null ? null : TextConstruct.line(media.first(Module.MEDIA, "title"));
    }

    private @Nullable Stamp published() {
        return Dates.first(
                entry,
                List.of(
                        Dates.of(Module.CORE, "pubdate", "published", "date"),
                        Dates.of(Module.ATOM, "published", "issued", "created"),
                        Dates.of(Module.DC, "date"),
                        Dates.of(Module.DCTERMS, "issued", "created", "available", "date")));
    }

    /** {@code dc:date} is any date in the life of an entry: without a clearer word it is both. */
    private @Nullable Stamp updated() {
        return Dates.first(
                entry,
                List.of(
                        Dates.of(Module.ATOM, "updated", "modified"),
                        Dates.of(Module.DCTERMS, "modified"),
                        Dates.of(Module.CORE, "updated", "modified", "lastbuilddate"),
                        Dates.of(Module.DC, "date")));
    }

    private SafeHtml summary() {
        SafeHtml summary = firstText(Module.CORE, "description", "summary", "abstract");
        summary = summary.html() == null ? firstText(Module.ATOM, "summary") : summary;
        summary = summary.html() == null ? firstText(Module.DC, "description") : summary;
        summary = summary.html() == null ? firstText(Module.DCTERMS, "abstract", "description") : summary;
        summary = summary.html() == null ? firstText(Module.ITUNES, "summary", "subtitle") : summary;
        if (summary.html() == null) {
            XmlNode group = entry.first(Module.MEDIA, "group");
            XmlNode media = entry.first(Module.MEDIA, "description");
            media = media != null || group == null ? media : group.first(Module.MEDIA, "description");
            summary = media == null ? SafeHtml.NONE : TextConstruct.read(media, base);
        }
        return summary;
    }

    /** A content that was cut off is not the content; a page that is fetched has it all. */
    private SafeHtml content() {
        for (XmlNode node : Arrays.asList(
                whole(Module.CONTENT, "encoded"),
                whole(Module.ATOM, "content"),
                whole(Module.XHTML, "body"),
                whole(Module.XHTML, "div"),
                whole(Module.CORE, "encoded"),
                whole(Module.CORE, "fulltext"),
                whole(Module.CORE, "content"))) {
            if (node != null && node.attribute("src") == null) {
                SafeHtml content = TextConstruct.read(node, base);
                if (content.html() != null) {
                    return content;
                }
            }
        }
        return SafeHtml.NONE;
    }

    private SafeHtml firstText(Module module, String... names) {
        for (String name : names) {
            XmlNode node = entry.first(module, name);
            SafeHtml text = node == null ? SafeHtml.NONE : TextConstruct.read(node, base);
            if (text.html() != null) {
                return text;
            }
        }
        return SafeHtml.NONE;
    }

    private @Nullable XmlNode whole(Module module, String name) {
        XmlNode node = entry.first(module, name);
        return node == null || !node.isComplete() ? null : node;
    }

    private List<String> categories() {
        Set<String> found = new LinkedHashSet<>();
        for (XmlNode node : entry.elements()) {
            if (found.size() >= MAX_CATEGORIES) {
                break;
            }
            String name = node.module() + " " + node.name();
            switch (name) {
                case "CORE category", "DC subject", "DCTERMS subject" -> add(found, TextConstruct.line(node));
                case "ATOM category" -> {
                    add(found, node.attribute("label"));
                    add(found, node.attribute("term"));
                }
                case "ITUNES category" -> add(found, node.attribute("text"));
                case "ITUNES keywords", "MEDIA keywords", "CORE keywords" -> {
                    for (String keyword :
                            String.valueOf(TextConstruct.line(node)).split(",")) {
                        add(found, keyword.strip());
                    }
                }
                case "MEDIA category" ->
                    add(found, node.attribute("label") == null ? TextConstruct.line(node) : node.attribute("label"));
                default -> {}
            }
        }
        return new ArrayList<>(found);
    }

    private static void add(Set<String> found, @Nullable String name) {
        String words = name == null ? null : SafeHtml.words(name);
        if (words != null) {
            found.add(words);
        }
    }
}
