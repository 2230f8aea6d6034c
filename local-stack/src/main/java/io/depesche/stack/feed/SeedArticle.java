package io.depesche.stack.feed;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One invented article, read from a file: lines {@code name: value}, an empty line, paragraphs parted by empty lines.
 *
 * @param slug its place in addresses, the file's name without ending
 */
record SeedArticle(
        String slug,
        String title,
        OffsetDateTime published,
        String author,
        String summary,
        String outlet,
        List<String> paragraphs) {

    SeedArticle {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Reads a file's text. */
    static SeedArticle parse(String slug, String text) {
        List<String> lines = text.lines().toList();
        int end = lines.indexOf("");
        if (end < 0) {
            throw new IllegalArgumentException(slug + ": expected an empty line after the header");
        }
        Map<String, String> header = new HashMap<>();
        for (String line : lines.subList(0, end)) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException(slug + ": expected \"name: value\" but found \"" + line + "\"");
            }
            header.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
        return new SeedArticle(
                slug,
                value(slug, header, "title"),
                time(slug, value(slug, header, "published")),
                value(slug, header, "author"),
                value(slug, header, "summary"),
                value(slug, header, "outlet"),
                paragraphs(lines.subList(end + 1, lines.size())));
    }

    /** Blanks inside a line are kept as they are: damage of that kind is what the samples are for. */
    private static List<String> paragraphs(List<String> lines) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String line : lines) {
            if (!line.isBlank()) {
                current.append(current.isEmpty() ? "" : "\n").append(line);
            } else if (!current.isEmpty()) {
                paragraphs.add(current.toString());
                current.setLength(0);
            }
        }
        if (!current.isEmpty()) {
            paragraphs.add(current.toString());
        }
        return paragraphs;
    }

    private static String value(String slug, Map<String, String> header, String name) {
        String value = header.get(name);
        if (value == null) {
            throw new IllegalArgumentException(slug + ": the header has no \"" + name + "\"");
        }
        return value;
    }

    private static OffsetDateTime time(String slug, String value) {
        try {
            return OffsetDateTime.parse(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(slug + ": expected an ISO time with offset, found " + value, e);
        }
    }
}
