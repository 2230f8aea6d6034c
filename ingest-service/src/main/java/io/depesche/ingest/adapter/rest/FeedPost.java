package io.depesche.ingest.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.depesche.contracts.UnreadableRecord;
import io.depesche.contracts.WireJson;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.feed.FeedChange;
import io.depesche.ingest.domain.feed.NewFeed;
import io.depesche.ingest.domain.feed.SourceKind;
import io.depesche.ingest.domain.feed.WatchState;
import io.depesche.ingest.domain.syndication.LinkSelector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a caller says of a feed. The gateway has checked the form; this is the check that counts, for whoever calls. In a change
 * {@code null} takes a title, a group or the days away, and what is not named stays.
 */
final class FeedPost {

    private static final List<String> OF_NEW = List.of("url", "kind", "selector", "title", "group", "keepDays");
    private static final List<String> OF_CHANGE = List.of("title", "group", "state", "selector", "url", "keepDays");

    private static final int LONGEST_SELECTOR = 300;
    private static final int LONGEST_NAME = 200;

    private FeedPost() {}

    static NewFeed newFeed(byte[] body) {
        ObjectNode fields = fields(body, OF_NEW);
        CanonicalUrl url = address(fields);
        if (url == null) {
            throw ArticlePost.badRequest("url: expected the address of a feed or of a page");
        }
        NewFeed feed = new NewFeed(
                url,
                kind(fields),
                selector(fields),
                text(fields, "title", LONGEST_NAME),
                text(fields, "group", LONGEST_NAME),
                days(fields));
        return refuse(feed, feed.objection());
    }

    static FeedChange change(byte[] body, SourceKind kind) {
        ObjectNode fields = fields(body, OF_CHANGE);
        String selector = selector(fields);
        if (selector != null && kind != SourceKind.LINKS) {
            throw ArticlePost.badRequest("selector: expected none, as the kind is " + kind.code());
        }
        FeedChange change = new FeedChange(
                emptied(fields, "title") ? "" : text(fields, "title", LONGEST_NAME),
                emptied(fields, "group") ? "" : text(fields, "group", LONGEST_NAME),
                state(fields),
                selector,
                address(fields),
                emptied(fields, "keepDays") ? Integer.valueOf(0) : days(fields));
        return refuse(change, change.objection());
    }

    private static <T> T refuse(T value, @Nullable String objection) {
        if (objection != null) {
            throw ArticlePost.badRequest(objection);
        }
        return value;
    }

    private static ObjectNode fields(byte[] body, List<String> names) {
        ObjectNode fields;
        try {
            fields = WireJson.read(body, ObjectNode.class);
        } catch (UnreadableRecord e) {
            throw ArticlePost.badRequest("the body is not the expected JSON object: " + e.getMessage());
        }
        fields.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw ArticlePost.badRequest("unknown field; expected " + String.join(", ", names));
            }
        });
        return fields;
    }

    private static boolean emptied(ObjectNode fields, String name) {
        return fields.path(name).isNull();
    }

    private static @Nullable CanonicalUrl address(ObjectNode fields) {
        String given = text(fields, "url", Integer.MAX_VALUE);
        CanonicalUrl url = given == null ? null : CanonicalUrl.parse(given);
        if (given != null && url == null) {
            throw ArticlePost.badRequest("url is no http or https address of up to 2048 characters");
        }
        return url;
    }

    private static SourceKind kind(ObjectNode fields) {
        String kind = text(fields, "kind", LONGEST_NAME);
        try {
            return kind == null ? SourceKind.FEED : SourceKind.ofCode(kind);
        } catch (IllegalArgumentException e) {
            throw ArticlePost.badRequest("kind: expected feed, links or sitemap");
        }
    }

    private static @Nullable WatchState state(ObjectNode fields) {
        String state = text(fields, "state", LONGEST_NAME);
        try {
            return state == null ? null : WatchState.ofCode(state);
        } catch (IllegalArgumentException e) {
            throw ArticlePost.badRequest("state: expected active or paused");
        }
    }

    private static @Nullable String selector(ObjectNode fields) {
        String css = text(fields, "selector", LONGEST_SELECTOR);
        if (css != null && LinkSelector.of(css) instanceof LinkSelector.Wrong wrong) {
            throw ArticlePost.badRequest("selector: " + wrong.reason());
        }
        return css;
    }

    private static @Nullable Integer days(ObjectNode fields) {
        JsonNode days = fields.path("keepDays");
        if (days.isMissingNode() || days.isNull()) {
            return null;
        }
        if (!days.canConvertToInt() || !days.isIntegralNumber() || days.intValue() < 1) {
            throw ArticlePost.badRequest("keepDays: expected a number of days from 1");
        }
        return days.intValue();
    }

    private static @Nullable String text(ObjectNode fields, String name, int longest) {
        JsonNode value = fields.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        String text = value.isTextual() ? value.textValue().strip() : "";
        if (text.isEmpty() || text.length() > longest) {
            throw ArticlePost.badRequest(name + ": expected a text of 1 to " + longest + " characters");
        }
        return text;
    }
}
