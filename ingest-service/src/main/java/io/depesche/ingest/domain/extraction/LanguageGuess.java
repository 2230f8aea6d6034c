package io.depesche.ingest.domain.extraction;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Guesses the language of a text from words that are frequent in one language and rare in the others; says nothing when in doubt. */
final class LanguageGuess {

    private static final Map<String, Set<String>> WORDS = Map.of(
            "de",
                    Set.of(
                            "der", "die", "und", "das", "nicht", "ist", "mit", "auf", "für", "auch", "eine", "sich",
                            "dem", "von"),
            "en",
                    Set.of(
                            "the", "and", "of", "that", "with", "was", "for", "is", "his", "this", "from", "have",
                            "are", "has"),
            "fr",
                    Set.of(
                            "le", "les", "des", "est", "dans", "une", "pour", "qui", "sur", "pas", "plus", "avec",
                            "par", "au"),
            "es",
                    Set.of(
                            "el", "los", "las", "que", "del", "por", "una", "con", "para", "su", "más", "como", "fue",
                            "al"),
            "it",
                    Set.of(
                            "il", "che", "di", "della", "per", "non", "sono", "con", "del", "gli", "più", "anche",
                            "alla", "nel"),
            "nl",
                    Set.of(
                            "het", "een", "van", "niet", "dat", "zijn", "voor", "met", "ook", "wordt", "naar", "aan",
                            "bij", "maar"),
            "pl",
                    Set.of(
                            "nie", "się", "jest", "że", "przez", "oraz", "dla", "jak", "ale", "tym", "po", "od",
                            "który", "jego"),
            "pt",
                    Set.of(
                            "não", "uma", "os", "com", "para", "mais", "foi", "ao", "pela", "pelo", "são", "dos", "das",
                            "em"));

    /** Share of the words that must be the language's frequent ones. */
    private static final double LEAST_SHARE = 0.08;

    private static final int LEAST_WORDS = 20;

    private LanguageGuess() {}

    static @Nullable String of(String text) {
        String[] words = text.substring(0, Math.min(text.length(), 4_000))
                .toLowerCase(java.util.Locale.ROOT)
                .split("[^\\p{L}]+");
        String best = null;
        int most = 0;
        int second = 0;
        for (Map.Entry<String, Set<String>> language : WORDS.entrySet()) {
            int found = 0;
            for (String word : words) {
                found += language.getValue().contains(word) ? 1 : 0;
            }
            if (found > most) {
                second = most;
                most = found;
                best = language.getKey();
            } else {
                second = Math.max(second, found);
            }
        }
        boolean sure = words.length >= LEAST_WORDS && most >= LEAST_SHARE * words.length && most > 1.5 * second;
        return sure ? best : null;
    }
}
