package io.depesche.gateway.adapter.sse;

import io.vertx.core.MultiMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a subscriber asks for. */
sealed interface StreamRequest {

    /** To go on after the event with this id. */
    record Resume(String cursor) implements StreamRequest {}

    record FromEarliest() implements StreamRequest {}

    record FromLatest() implements StreamRequest {}

    /** @param detail what is wrong, for the caller */
    record Malformed(String detail) implements StreamRequest {}

    Set<String> PARAMETERS = Set.of("from", "lastEventId");

    /**
     * Reads a request. The header wins over the parameter: a browser that reconnects by itself repeats the address with the old
     * parameter and sends the newest id in the header.
     */
    static StreamRequest of(@Nullable String lastEventIdHeader, MultiMap query) {
        for (String name : query.names()) {
            if (!PARAMETERS.contains(name)) {
                return new Malformed(
                        "unknown parameter; expected " + String.join(", ", new java.util.TreeSet<>(PARAMETERS)));
            }
            if (query.getAll(name).size() > 1) {
                return new Malformed("parameter " + name + " is given twice");
            }
        }
        String from = query.get("from");
        if (from != null && !from.equals("earliest") && !from.equals("latest")) {
            return new Malformed("from: expected earliest or latest");
        }
        String id =
                lastEventIdHeader == null || lastEventIdHeader.isBlank() ? query.get("lastEventId") : lastEventIdHeader;
        if (id != null && !id.isBlank()) {
            return new Resume(id.strip());
        }
        return "earliest".equals(from) ? new FromEarliest() : new FromLatest();
    }
}
