package io.depesche.nlp.domain.clean;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows the words with which German news says who said it ({@code sagte}, {@code so}, {@code laut}), and finds them right behind a
 * quotation. Stateless after construction.
 */
public final class SayingVerbs {

    /** {@code Putin sagte}, {@code der Präsident der Republik sagte}: more words before the verb are a sentence of their own. */
    private static final int MOST_NAME_WORDS = 3;

    private final Set<String> verbs;
    private final Set<String> openers;

    public SayingVerbs(CleaningEvidence evidence) {
        WordTable table = evidence.table("/nlp/clean/saying.tsv");
        this.verbs = table.words("verb");
        this.openers = table.words("opener");
    }

    /** Whether the word is a verb of saying in the third person. */
    public boolean isVerb(String word) {
        return verbs.contains(word);
    }

    /** Whether the words from a place on say who spoke: {@code sagte er}, {@code so Putin}, {@code hieß es}. */
    public boolean follow(String text, int at, int end) {
        String first = wordAt(text, at, end);
        return verbs.contains(first) && !first.isEmpty() || openers.contains(first) && isNameOrArticle(text, at, end);
    }

    /**
     * Whether a short name and a verb of saying stand at a place: {@code Putin sagte}.
     *
     * @return the verb, {@code null} if they do not
     */
    public @Nullable String verbBehindName(String text, int at, int end) {
        int place = at;
        for (int i = 0; i <= MOST_NAME_WORDS; i++) {
            String word = wordAt(text, place, end);
            if (word.isEmpty()) {
                return null;
            }
            if (i > 0 && verbs.contains(word)) {
                return word;
            }
            if (!Character.isUpperCase(word.charAt(0)) && !(i == 0 && isPronounOrArticle(word))) {
                return null;
            }
            place += word.length();
            if (place >= end || text.charAt(place) != ' ') {
                return null;
            }
            place++;
        }
        return null;
    }

    private static boolean isNameOrArticle(String text, int at, int end) {
        int next = text.indexOf(' ', at) + 1;
        if (next <= 0 || next >= end) {
            return false;
        }
        String word = wordAt(text, next, end);
        return !word.isEmpty() && (Character.isUpperCase(word.charAt(0)) || isPronounOrArticle(word));
    }

    private static boolean isPronounOrArticle(String word) {
        return switch (word.toLowerCase(Locale.GERMAN)) {
            case "er", "sie", "der", "die", "das", "ein", "eine", "ihr", "ihre", "sein", "seine", "es" -> true;
            default -> false;
        };
    }

    private static String wordAt(String text, int at, int end) {
        int stop = at;
        while (stop < end && (Character.isLetter(text.charAt(stop)) || text.charAt(stop) == '-')) {
            stop++;
        }
        return text.substring(at, stop);
    }
}
