package io.depesche.nlp.domain.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the persons of a text were called beside their names so far: {@code Außenministerin Annalena Baerbock} may be called the minister
 * from then on. What two were called stands for neither. For one text, one thread.
 */
final class Introductions {

    /** {@code Vizepräsident} is no {@code Präsident}. */
    private static final Set<String> DEPUTIES = Set.of("vize", "ex-", "ex", "alt", "stell", "unter");

    private static final int SHORTEST_ROLE = 4;

    /** Stands for two at once. */
    private static final Target NOBODY = Target.unknown("PER", "");

    private final Map<String, Target> byOffice = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final Map<String, Target> byEnding = new HashMap<>();

    void add(OfficePhrase phrase, Target person) {
        addEndings(phrase.role(), person);
        for (String key : phrase.keys()) {
            Target other = byOffice.put(key + ":null", person);
            if (other != null && !other.identity().equals(person.identity())) {
                shared.add(key);
            }
            if (phrase.country() != null) {
                byOffice.put(key + ':' + phrase.country(), person);
            }
        }
    }

    /** Whether two of the text hold such an office, so that the word alone says nothing. */
    boolean isShared(OfficePhrase phrase) {
        return phrase.keys().stream().anyMatch(shared::contains);
    }

    /** Who was called so. */
    @Nullable
    Target of(OfficePhrase phrase) {
        for (String key : phrase.keys()) {
            Target person = byOffice.get(key + ':' + phrase.country());
            if (person != null && (phrase.country() != null || !shared.contains(key))) {
                return person;
            }
        }
        return phrase.country() == null ? byRole(phrase.role()) : null;
    }

    /** {@code der Leiter} after {@code Einsatzleiter}, {@code die Ministerin} after {@code Außenministerin}. */
    private @Nullable Target byRole(String asked) {
        Target found = byEnding.get(asked);
        if (found == null && asked.endsWith("s")) {
            found = byEnding.get(asked.substring(0, asked.length() - 1));
        }
        return NOBODY.equals(found) ? null : found;
    }

    /** Whoever is called by a role may be called by any end of it that is a word; where two may, neither is. */
    private void addEndings(String role, Target person) {
        for (int cut = 0; cut <= role.length() - SHORTEST_ROLE; cut++) {
            String before = role.substring(0, cut);
            if (DEPUTIES.stream().noneMatch(before::startsWith)) {
                byEnding.merge(
                        role.substring(cut),
                        person,
                        (one, other) -> one.identity().equals(other.identity()) ? one : NOBODY);
            }
        }
    }
}
