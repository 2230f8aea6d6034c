package io.depesche.nlp.domain.link;

import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading;
import io.depesche.nlp.domain.lexicon.Reading.Gender;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the persons of a text are men or women: by what they are called ({@code Ministerin}, {@code Herr}), else by a first name that
 * only one of both bears. For one text, one thread.
 */
final class Genders {

    private final GermanLexicon lexicon = GermanLexicon.shared();
    private final Map<String, Gender> byPerson = new HashMap<>();

    /** @param found names and offices */
    Genders(String text, Words words, List<Found> found, Roles roles) {
        for (Found place : found) {
            if (!place.isPerson()) {
                continue;
            }
            String identity = place.target().identity();
            if (place.kind().equals(Found.NOMINAL)) {
                String office = place.span().of(text);
                byPerson.putIfAbsent(identity, ofRole(office.substring(office.lastIndexOf(' ') + 1)));
            } else {
                int before = words.from(place.span().start()) - 1;
                if (words.areNeighbours(before) && words.isCapital(before) && roles.isRole(words.at(before))) {
                    byPerson.putIfAbsent(identity, ofRole(words.at(before)));
                }
            }
        }
    }

    /** News calls a woman by the female form. */
    private static Gender ofRole(String role) {
        boolean female = role.endsWith("in") || role.equals("Frau");
        return female ? Gender.FEMININE : Gender.MASCULINE;
    }

    @Nullable
    Gender of(Target person) {
        Gender called = byPerson.get(person.identity());
        int blank = person.name().indexOf(' ');
        return called != null || blank < 0 ? called : ofFirstName(person.name().substring(0, blank));
    }

    private @Nullable Gender ofFirstName(String name) {
        Gender found = null;
        for (Reading reading : lexicon.readings(name)) {
            Gender gender = reading.gender();
            if (reading.has("VOR") && gender != null && gender != found) {
                if (found != null) {
                    return null;
                }
                found = gender;
            }
        }
        return found;
    }
}
