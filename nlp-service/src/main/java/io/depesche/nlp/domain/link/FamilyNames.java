package io.depesche.nlp.domain.link;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.link.Gazetteer.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Family names that stand alone for a person whom the same text names in full: {@code Blinken betonte …}. A family name that two persons
 * of the text share stands for neither.
 */
final class FamilyNames {

    private static final Set<String> ARTICLES = Set.of(
            "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "kein",
            "keine", "im", "am", "vom", "zum", "zur", "beim", "ins", "dieser", "diese", "dieses", "diesem", "diesen",
            "jeder", "jede", "jedes", "sein", "seine", "ihr", "ihre", "unser", "unsere", "mein", "meine");

    private static final int LONGEST_ARTICLE = 8;

    private FamilyNames() {}

    /** The additional places, outside all that was found already. */
    static List<Found> find(String text, List<Found> found) {
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
            if (person != null && Gazetteer.isWordBorder(text, end) && !followsArticle(text, at)) {
                more.add(new Found(new Span(at, end), person, Kind.NAME, 0.9));
            }
            at = end;
        }
        return more;
    }

    /** {@code der Koch}, {@code eines Bergs}: most likely the common word. */
    private static boolean followsArticle(String text, int at) {
        int end = at;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < LONGEST_ARTICLE && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return ARTICLES.contains(text.substring(start, end).toLowerCase(Locale.GERMAN));
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
