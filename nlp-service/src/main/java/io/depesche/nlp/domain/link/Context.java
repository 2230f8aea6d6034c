package io.depesche.nlp.domain.link;

import io.depesche.nlp.domain.kb.KnownEntity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an article is about, as far as its certain names tell: the countries in it and who else is named. Ambiguous names are decided by
 * it. For one thread.
 */
final class Context {

    /** Degrees; some twenty kilometres. */
    private static final double NEAR = 0.25;

    private final Map<String, Integer> countries = new HashMap<>();
    private final Set<Integer> named = new HashSet<>();
    private final List<KnownEntity> seated = new ArrayList<>();

    void name(KnownEntity entity) {
        if (named.add(entity.index()) && entity.type().equals("ORG") && !Double.isNaN(entity.latitude())) {
            seated.add(entity);
        }
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

    /** Whether a body is named that has its seat in a town. */
    boolean hasSeatIn(KnownEntity town) {
        return seated.stream()
                .anyMatch(body -> Math.abs(body.latitude() - town.latitude()) < NEAR
                        && Math.abs(body.longitude() - town.longitude()) < NEAR);
    }

    /** How often things of a country are named. */
    int weightOf(@Nullable String code) {
        return code == null ? 0 : countries.getOrDefault(code, 0);
    }
}
