package io.depesche.ingest.domain.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The {@code meta} elements of a page by the name under which they say something: {@code name}, {@code property} or {@code itemprop}. */
final class MetaElements {

    private static final List<String> NAMES = List.of("property", "name", "itemprop", "http-equiv");
    private static final int MOST = 500;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    static MetaElements of(Document page) {
        MetaElements meta = new MetaElements();
        int seen = 0;
        for (Element element : page.getElementsByTag("meta")) {
            String content = element.attr("content").strip();
            if (++seen > MOST) {
                break;
            }
            for (String attribute : NAMES) {
                String name = element.attr(attribute).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    meta.values.computeIfAbsent(name, key -> new ArrayList<>()).add(content);
                }
            }
        }
        return meta;
    }

    /** The first value of the first name that has one. */
    @Nullable
    String first(List<String> names) {
        for (String name : names) {
            List<String> found = values.get(name);
            if (found != null) {
                return found.getFirst();
            }
        }
        return null;
    }

    @Nullable
    String first(String... names) {
        return first(List.of(names));
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
