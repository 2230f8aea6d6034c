package io.depesche.nlp.domain.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was found at which place of a text, by its first character. */
final class Places {

    private final Map<Integer, Found> byStart = new HashMap<>();

    Places(List<Found> found) {
        found.forEach(place -> byStart.put(place.span().start(), place));
    }

    @Nullable
    Found at(int start) {
        return byStart.get(start);
    }

    /** The person whose name begins here, or {@code null}. */
    @Nullable
    Target personAt(int start) {
        Found found = byStart.get(start);
        return found != null && found.isName() && found.isPerson() ? found.target() : null;
    }
}
