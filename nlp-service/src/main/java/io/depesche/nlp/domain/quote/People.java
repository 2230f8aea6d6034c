package io.depesche.nlp.domain.quote;

import io.depesche.nlp.domain.lexicon.Rows;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Nouns for people and bodies that can speak, by their ends ({@code people.tsv}): {@code Polizeisprecherin}, {@code Umweltministerium}. A guess by form; good
 * enough to choose between two phrases.
 */
final class People {

    private static final Set<String> ENDS = read();

    private People() {}

    private static Set<String> read() {
        return Rows.read("/nlp/quote/people.tsv", 1).stream()
                .map(List::getFirst)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a noun names somebody who can speak. */
    static boolean isSpeaker(Form form) {
        return form.is(Form.SPEAKER);
    }

    /** The same for a word in small letters and its lemmas as a noun. */
    static boolean isSpeaker(String lower, List<String> lemmas) {
        if (ends(lower)) {
            return true;
        }
        for (String lemma : lemmas) {
            if (ends(lemma.toLowerCase(Locale.GERMAN))) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(String word) {
        for (int cut = Math.max(0, word.length() - 18); cut <= word.length() - 3; cut++) {
            if (ENDS.contains(word.substring(cut))) {
                return true;
            }
        }
        return false;
    }
}
