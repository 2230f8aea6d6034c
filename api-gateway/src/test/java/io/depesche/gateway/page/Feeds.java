package io.depesche.gateway.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.depesche.contracts.WireJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invented feeds in every state, as ingest-service would tell them. */
final class Feeds {

    private static final List<String> TOWNS = List.of("Lindenau", "Nordkai", "Falkenberg", "Eulenried", "Mühlbach");
    private static final List<String> KINDS =
            List.of("Bote", "Kurier", "Anzeiger", "Tageblatt", "Rundschau", "Kreiszeitung");

    private Feeds() {}

    static String id(int n) {
        return "%016x".formatted(0xfeed0000L + n);
    }

    /** @param status as the API names it */
    static ObjectNode feed(int n, String status) {
        String name = TOWNS.get(n % TOWNS.size()) + "er " + KINDS.get(n / TOWNS.size() % KINDS.size());
        boolean polled = List.of("new", "ok", "quiet", "failing").contains(status);
        ObjectNode feed = WireJson.mapper()
                .createObjectNode()
                .put("id", id(n))
                .put("url", "https://blatt-" + n + ".example/feed.xml")
                .put("kind", "feed")
                .put("title", n < 30 ? name : name + " " + n)
                .put("state", polled ? "active" : status)
                .put("status", status)
                .put("failures", status.equals("failing") ? 5 : 0)
                .put("entries", 25);
        if (n % 3 != 2) {
            feed.put("group", n % 3 == 0 ? "Sachsen" : "Küste");
        }
        if (!status.equals("new")) {
            feed.put("lastPoll", before(Duration.ofMinutes(4)));
            feed.put("lastSuccess", before(status.equals("failing") ? Duration.ofHours(9) : Duration.ofMinutes(4)));
            feed.put("lastNew", before(Duration.ofMinutes(status.equals("quiet") ? 180 : 12)));
            feed.put("usualGap", "PT40M")
                    .put("silence", status.equals("quiet") ? "PT3H" : "PT12M")
                    .put("interval", "PT20M");
        }
        if (polled) {
            feed.put("nextPoll", Instant.now().plus(Duration.ofMinutes(16)).toString());
        }
        if (status.equals("failing")) {
            feed.put("error", "the server answered 503 (Service Unavailable) and gave no time to come back");
        }
        return feed;
    }

    static String list(List<ObjectNode> feeds) {
        return list(feeds, null);
    }

    /** @param next cursor of the next page; {@code null} on the last */
    static String list(List<ObjectNode> feeds, @Nullable String next) {
        ObjectNode answer = WireJson.mapper().createObjectNode();
        ArrayNode items = answer.putArray("items");
        feeds.forEach(items::add);
        if (next != null) {
            answer.put("next", next);
        }
        return answer.toString();
    }

    private static String before(Duration time) {
        return Instant.now().minus(time).toString();
    }
}
