package io.depesche.nlp.domain.link;

import io.depesche.nlp.domain.kb.KnownEntity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an article is about, as far as its certain names tell: the countries in it and who else is named. Ambiguous names are decided by
 * it. For one thread.
 */
final class Context {

    private final Map<String, Integer> countries = new HashMap<>();
    private final Set<Integer> named = new HashSet<>();

    void name(KnownEntity entity) {
        named.add(entity.index());
        country(entity.country(), entity.isCountry() ? 2 : 1);
    }

    void country(@Nullable String code, int weight) {
        if (code != null) {
            countries.merge(code, weight, Integer::sum);
        }
    }

    boolean isNamed(KnownEntity entity) {
        return named.contains(entity.index());
    }

    /** How often things of a country are named. */
    int weightOf(@Nullable String code) {
        return code == null ? 0 : countries.getOrDefault(code, 0);
    }
}
