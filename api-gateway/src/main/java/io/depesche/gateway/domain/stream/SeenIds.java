package io.depesche.gateway.domain.stream;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ids of one partition that were read last, so that a record delivered twice by the topic (at-least-once) is recognised. Equal keys
 * share a partition, so a duplicate never stands in another one. Bounded; not thread-safe.
 */
final class SeenIds {

    private final Map<String, Boolean> seen;

    /** @param limit how many different ids are remembered */
    SeenIds(int limit) {
        // Ordered by access: a duplicate counts as new sight, so a third copy is measured from the second.
        this.seen = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > limit;
            }
        };
    }

    boolean knows(String id) {
        return seen.containsKey(id);
    }

    /** Remembers the id; whether it was not known before. */
    boolean firstTime(String recordId) {
        return seen.put(recordId, Boolean.TRUE) == null;
    }
}
