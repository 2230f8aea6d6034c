package io.depesche.nlp.domain.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

    private final Map<String, Target> byOffice = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final List<Introduction> roles = new ArrayList<>();

    private record Introduction(String role, Target person) {}

    void add(OfficePhrase phrase, Target person) {
        roles.add(new Introduction(phrase.role(), person));
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
        String genitive = asked.endsWith("s") ? asked.substring(0, asked.length() - 1) : asked;
        Target found = null;
        for (Introduction introduced : roles) {
            if (!isCalled(introduced.role(), asked) && !isCalled(introduced.role(), genitive)) {
                continue;
            }
            if (found != null && !found.identity().equals(introduced.person().identity())) {
                return null;
            }
            found = introduced.person();
        }
        return found;
    }

    private static boolean isCalled(String role, String asked) {
        if (!role.endsWith(asked)) {
            return false;
        }
        String before = role.substring(0, role.length() - asked.length());
        return DEPUTIES.stream().noneMatch(before::startsWith);
    }
}
