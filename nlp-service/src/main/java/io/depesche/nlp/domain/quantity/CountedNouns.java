package io.depesche.nlp.domain.quantity;

import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading;
import io.depesche.nlp.domain.lexicon.Rows;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a noun counts: people, or the noun's base form. {@code Feuerwehrleute} are people by the end of the word, {@code Vermisste} because
 * an adjective that became a noun in the plural names people. Immutable.
 */
final class CountedNouns {

    static final String PERSON = "person";

    private static final List<String> PLURALS = List.of("", "n", "en", "e", "er", "s", "innen", "in", "nen", "r");

    /** Shorter ends would find people in any word. */
    private static final int SHORTEST_END = 3;

    private static final CountedNouns SHARED = new CountedNouns();

    /** {@code besatzungsmitglieder} has 20 letters; what stands before an end does not matter. */
    private static final int LONGEST_END = 30;

    private final Set<String> ends = new HashSet<>();
    private final Set<String> none = new HashSet<>();

    private CountedNouns() {
        for (List<String> row : Rows.read("/nlp/quantity/persons.tsv", 2)) {
            if (row.getFirst().equals("none")) {
                none.add(row.get(1));
                continue;
            }
            for (String plural : PLURALS) {
                ends.add(row.get(1) + plural);
            }
            ends.add(umlaut(row.get(1)) + "e");
            ends.add(umlaut(row.get(1)) + "er");
            ends.add(umlaut(row.get(1)) + "en");
            ends.add(umlaut(row.get(1)) + "ern");
        }
    }

    static CountedNouns shared() {
        return SHARED;
    }

    private static String umlaut(String word) {
        int at = Math.max(word.lastIndexOf('a'), Math.max(word.lastIndexOf('o'), word.lastIndexOf('u')));
        if (at < 0) {
            return word;
        }
        char vowel = "äöü".charAt("aou".indexOf(word.charAt(at)));
        return word.substring(0, at) + vowel + word.substring(at + 1);
    }

    boolean isPerson(String noun) {
        String lower = noun.toLowerCase(Locale.GERMAN);
        for (int cut = Math.max(0, lower.length() - LONGEST_END); cut <= lower.length() - SHORTEST_END; cut++) {
            if (ends.contains(lower.substring(cut)) && (cut == 0 || cut > 2)) {
                return true;
            }
        }
        if (lower.endsWith("innen") || lower.endsWith("leute") || lower.endsWith("leuten")) {
            return true;
        }
        List<Reading> readings = GermanLexicon.shared().readings(noun);
        if (hasFeminine(readings)) {
            return true;
        }
        return !readings.isEmpty()
                && readings.stream().allMatch(reading -> reading.tag().startsWith("SUB"))
                && readings.stream()
                        .anyMatch(reading ->
                                reading.tag().contains(":PLU") && reading.tag().endsWith(":ADJ"));
    }

    /** {@code Angler} are people, as there is the {@code Anglerin}; a {@code Dampfer} has none. Animals and firms are in the table. */
    private boolean hasFeminine(List<Reading> readings) {
        if (readings.isEmpty()
                || readings.getFirst().lemma().length() < SHORTEST_END
                || none.contains(readings.getFirst().lemma().toLowerCase(Locale.GERMAN))
                || !readings.getFirst().tag().endsWith(":MAS")) {
            return false;
        }
        String lemma = readings.getFirst().lemma();
        String stem = lemma.endsWith("e") ? lemma.substring(0, lemma.length() - 1) : lemma;
        return GermanLexicon.shared().isForm(stem + "innen");
    }

    /** {@code person}, or the base form: {@code Container}, {@code Haus}. */
    String unit(String noun) {
        return isPerson(noun) ? PERSON : baseForm(noun);
    }

    static String baseForm(String noun) {
        List<Reading> own = GermanLexicon.shared().readings(noun);
        for (Reading reading : own) {
            if (reading.tag().startsWith("SUB")
                    && reading.tag().contains(":PLU")
                    && !reading.lemma().equals(noun)) {
                return reading.lemma(); // Zahlen are many a Zahl rather than the act of paying
            }
        }
        for (Reading reading : own) {
            if (reading.tag().startsWith("SUB")) {
                return reading.lemma();
            }
        }
        int hyphen = noun.lastIndexOf('-');
        if (hyphen > 0 && hyphen < noun.length() - 2) {
            return noun.substring(0, hyphen + 1) + baseForm(noun.substring(hyphen + 1));
        }
        List<Reading> head = GermanLexicon.shared().nounReadings(noun);
        for (Reading reading : head) {
            String lemma = reading.lemma().toLowerCase(Locale.GERMAN);
            String lower = noun.toLowerCase(Locale.GERMAN);
            int at = lower.lastIndexOf(lemma.substring(0, Math.min(3, lemma.length())));
            if (at > 2) {
                return noun.substring(0, at) + lemma;
            }
        }
        return noun;
    }
}
