package io.depesche.ingest.adapter.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.depesche.contracts.article.Article.Published;
import io.depesche.ingest.domain.extraction.ExtractedPage;
import org.jspecify.annotations.Nullable;

/** The JSON form of an article that the contract fixes for {@code extract}: what the page does not say is absent. */
final class PageJson {

    private PageJson() {}

    static ObjectNode of(ExtractedPage page) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, "title", page.title());
        json.put("text", page.text());
        put(json, "published", page.published());
        put(json, "modified", page.modified());
        put(json, "author", page.author());
        put(json, "siteName", page.siteName());
        put(json, "language", page.language());
        put(
                json,
                "canonicalUrl",
                page.canonical() == null ? null : page.canonical().value());
        if (!page.images().isEmpty()) {
            ArrayNode images = json.putArray("images");
            page.images().forEach(images::add);
        }
        return json;
    }

    private static void put(ObjectNode json, String field, @Nullable Published date) {
        put(json, field, date == null ? null : date.value());
    }

    private static void put(ObjectNode json, String field, @Nullable String value) {
        if (value != null) {
            json.put(field, value);
        }
    }
}
