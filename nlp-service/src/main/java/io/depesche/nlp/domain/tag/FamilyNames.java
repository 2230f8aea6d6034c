package io.depesche.nlp.domain.tag;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.tag.Gazetteer.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Family names that stand alone for a person whom the same text names in full: {@code Blinken betonte …}. A family name that two persons
 * of the text share stands for neither.
 */
final class FamilyNames {

    private FamilyNames() {}

    /** The additional places, outside all that was found already. */
    static List<Found> find(String text, List<Found> found, NameTagger names) {
        Map<String, @Nullable KnownEntity> persons = personsByFamilyName(found);
        if (persons.isEmpty()) {
            return List.of();
        }
        BitSet taken = new BitSet(text.length());
        found.forEach(f -> taken.set(f.span().start(), f.span().end()));
        List<Found> more = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (!Character.isLetter(text.charAt(at))) {
                at++;
                continue;
            }
            int end = nameEnd(text, at);
            KnownEntity person = taken.get(at) ? null : persons.get(text.substring(at, end));
            Span span = new Span(at, end);
            if (person != null && Gazetteer.isWordBorder(text, end) && names.isName(span)) {
                more.add(new Found(span, person, Kind.NAME, 0.9));
            }
            at = end;
        }
        return more;
    }

    private static Map<String, @Nullable KnownEntity> personsByFamilyName(List<Found> found) {
        Map<String, @Nullable KnownEntity> persons = new HashMap<>();
        for (Found f : found) {
            for (String family : f.entity().familyNames()) {
                put(persons, family, f.entity());
                String genitive = GazetteerReader.genitive(family);
                if (genitive != null) {
                    put(persons, genitive, f.entity());
                }
            }
        }
        return persons;
    }

    private static void put(Map<String, @Nullable KnownEntity> persons, String name, KnownEntity person) {
        boolean shared = persons.containsKey(name) && !person.equals(persons.get(name));
        persons.put(name, shared ? null : person);
    }

    /** Behind the letters and inner hyphens that begin at a place. */
    private static int nameEnd(String text, int start) {
        int end = start;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || isInnerHyphen(text, end))) {
            end++;
        }
        return end;
    }

    private static boolean isInnerHyphen(String text, int at) {
        return text.charAt(at) == '-' && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    }
}
