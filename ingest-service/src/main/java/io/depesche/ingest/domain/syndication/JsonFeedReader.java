package io.depesche.ingest.domain.syndication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.0 and 1.1. Values of another type than expected are read where they make sense: an id may be a number. */
final class JsonFeedReader {

    private static final int MAX_ENTRIES = 20_000;
    private static final int MAX_FILES = 100;
    private static final int MAX_CATEGORIES = 200;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private JsonFeedReader() {}

    static Reading read(String document, @Nullable String address) {
        JsonNode root;
        try {
            root = MAPPER.readTree(document);
        } catch (JsonProcessingException e) {
            return new Reading.Unreadable(
                    "no feed: the JSON is broken in line " + e.getLocation().getLineNr());
        }
        String version = text(root, "version");
        boolean isFeed = version != null && version.contains("jsonfeed.org")
                || root.path("items").isArray();
        return isFeed ? feed(root, version, address) : new Reading.Unreadable("JSON, but no JSON Feed");
    }

    private static Feed feed(JsonNode root, @Nullable String version, @Nullable String address) {
        String site = WebAddress.resolve(address, text(root, "home_page_url"));
        String self = WebAddress.absolute(address, text(root, "feed_url"));
        String base = address != null ? address : self != null ? self : site;
        List<String> authors = authors(root);
        List<FeedEntry> entries = new ArrayList<>();
        for (JsonNode item : root.path("items")) {
            if (item.isObject() && entries.size() < MAX_ENTRIES) {
                entries.add(entry(item, base, authors));
            }
        }
        return new Feed(
                version != null && version.endsWith("1.1") ? "json 1.1" : "json 1.0",
                line(text(root, "title")),
                site,
                line(text(root, "description")),
                line(text(root, "language")),
                FeedDate.read(text(root, "date_modified")),
                new Hints(null, Set.of(), Set.of(), null, hub(root, base), self),
                entries);
    }

    private static FeedEntry entry(JsonNode item, @Nullable String base, List<String> feedAuthors) {
        String url = WebAddress.resolve(base, text(item, "url"));
        url = url != null ? url : WebAddress.resolve(base, text(item, "external_url"));
        String contentText = text(item, "content_text");
        String contentHtml = text(item, "content_html");
        SafeHtml content = contentHtml != null
                ? SafeHtml.of(LegalText.of(contentHtml), base)
                : contentText == null ? SafeHtml.NONE : SafeHtml.ofText(LegalText.of(contentText));
        String summary = text(item, "summary");
        SafeHtml shortly = summary == null ? SafeHtml.NONE : SafeHtml.ofText(LegalText.of(summary));
        String guid = text(item, "id");
        List<String> authors = authors(item);
        return new FeedEntry(
                guid == null || WebAddress.isActive(guid) ? null : line(guid),
                url,
                url == null ? WebAddress.unfitness(text(item, "url")) : null,
                line(text(item, "title")),
                authors.isEmpty() ? feedAuthors : authors,
                FeedDate.read(text(item, "date_published")),
                FeedDate.read(text(item, "date_modified")),
                shortly.html(),
                shortly.text(),
                content.html(),
                content.text(),
                files(item, base),
                categories(item));
    }

    private static List<String> authors(JsonNode node) {
        Set<String> names = new LinkedHashSet<>();
        List<JsonNode> authors = new ArrayList<>();
        node.path("authors").forEach(authors::add);
        authors.add(node.path("author"));
        for (JsonNode author : authors) {
            String name = author.isTextual() ? author.textValue() : text(author, "name");
            String line = name == null ? null : People.ofText(LegalText.of(name));
            if (line != null) {
                names.add(line);
            }
        }
        return People.first(names);
    }

    private static List<Enclosure> files(JsonNode item, @Nullable String base) {
        List<Enclosure> files = new ArrayList<>();
        for (JsonNode file : item.path("attachments")) {
            String url = WebAddress.resolve(base, text(file, "url"));
            if (url != null && files.size() < MAX_FILES) {
                files.add(new Enclosure(
                        url, line(text(file, "mime_type")), Attachments.bytes(text(file, "size_in_bytes"))));
            }
        }
        return files;
    }

    private static List<String> categories(JsonNode item) {
        Set<String> found = new LinkedHashSet<>();
        for (JsonNode tag : item.path("tags")) {
            String name = tag.isTextual() ? line(tag.textValue()) : null;
            if (name != null && found.size() < MAX_CATEGORIES) {
                found.add(name);
            }
        }
        return new ArrayList<>(found);
    }

    private static @Nullable String hub(JsonNode root, @Nullable String base) {
        for (JsonNode hub : root.path("hubs")) {
            String url = WebAddress.absolute(base, text(hub, "url"));
            if (url != null) {
                return url;
            }
        }
        return null;
    }

    private static @Nullable String line(@Nullable String text) {
        return text == null ? null : SafeHtml.words(LegalText.of(text));
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() && !value.textValue().isBlank() || value.isNumber() ? value.asText() : null;
    }
}
