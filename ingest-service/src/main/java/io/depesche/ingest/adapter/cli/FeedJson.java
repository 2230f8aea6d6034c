package io.depesche.ingest.adapter.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.depesche.ingest.domain.article.PublicationDate;
import io.depesche.ingest.domain.syndication.Enclosure;
import io.depesche.ingest.domain.syndication.Feed;
import io.depesche.ingest.domain.syndication.FeedEntry;
import io.depesche.ingest.domain.syndication.Stamp;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of a feed that the contract fixes for {@code parse-feed}: what the feed does not say is absent, and so is a date that
 * cannot be true because it lies ahead of the reading.
 */
final class FeedJson {

    private final Instant now;

    private FeedJson(Instant now) {
        this.now = now;
    }

    /** @param now time of the reading */
    static ObjectNode of(Feed feed, Instant now) {
        return new FeedJson(now).of(feed);
    }

    private ObjectNode of(Feed feed) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("format", feed.format());
        put(json, "title", feed.title());
        put(json, "url", feed.url());
        put(json, "description", feed.description());
        put(json, "language", feed.language());
        put(json, "updated", feed.updated());
        ArrayNode entries = json.putArray("entries");
        feed.entries().forEach(entry -> entries.add(of(entry)));
        return json;
    }

    private ObjectNode of(FeedEntry entry) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, "guid", entry.guid());
        put(json, "url", entry.url());
        put(json, "title", entry.title());
        put(json, "authors", entry.authors());
        put(json, "published", entry.published());
        put(json, "updated", entry.updated());
        put(json, "summaryHtml", entry.summaryHtml());
        put(json, "summaryText", entry.summaryText());
        put(json, "contentHtml", entry.contentHtml());
        put(json, "contentText", entry.contentText());
        if (!entry.enclosures().isEmpty()) {
            ArrayNode enclosures = json.putArray("enclosures");
            entry.enclosures().forEach(enclosure -> enclosures.add(of(enclosure)));
        }
        put(json, "categories", entry.categories());
        return json;
    }

    private static ObjectNode of(Enclosure enclosure) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("url", enclosure.url());
        put(json, "type", enclosure.type());
        if (enclosure.length() != null) {
            json.put("length", enclosure.length());
        }
        return json;
    }

    private static void put(ObjectNode json, String field, @Nullable String value) {
        if (value != null) {
            json.put(field, value);
        }
    }

    private void put(ObjectNode json, String field, @Nullable Stamp value) {
        if (value != null && !PublicationDate.isAhead(value.instant(), now)) {
            json.put(field, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value.value()));
        }
    }

    private static void put(ObjectNode json, String field, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = json.putArray(field);
            values.forEach(array::add);
        }
    }
}
