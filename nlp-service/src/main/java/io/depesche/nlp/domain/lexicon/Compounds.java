package io.depesche.nlp.domain.lexicon;

import io.depesche.nlp.domain.lexicon.Reading.WordClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes nouns apart that no dictionary has: {@code Kriegsindustrie} is {@code Krieg + s + industrie}. The longest known first part and a
 * known noun behind it are enough; parts shorter than four letters would make words of anything.
 */
final class Compounds {

    private static final int SHORTEST_PART = 4;
    private static final int LONGEST_WORD = 50;
    private static final int MOST_PARTS = 4;

    /** What stands between the parts. */
    private static final List<String> LINKS = List.of("", "s", "es", "n", "en", "er", "e");

    private final GermanLexicon lexicon;

    Compounds(GermanLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The noun that a compound ends with, with a capital; {@code null} if the word is none. */
    @Nullable
    String headOf(String word) {
        int hyphen = word.lastIndexOf('-');
        if (hyphen > 0 && word.length() - hyphen > SHORTEST_PART) {
            String head = word.substring(hyphen + 1);
            return lexicon.isA(WordClass.NOUN, head) ? head : headOf(head);
        }
        boolean plain = word.length() >= 2 * SHORTEST_PART
                && word.length() <= LONGEST_WORD
                && Character.isUpperCase(word.charAt(0));
        for (int i = 1; plain && i < word.length(); i++) {
            plain = Character.isLowerCase(word.charAt(i));
        }
        return plain ? head(word, MOST_PARTS) : null;
    }

    /** The same with nothing for a word that is no compound. */
    String headOrNothing(String word) {
        String head = headOf(word);
        return head == null ? "" : head;
    }

    private @Nullable String head(String word, int parts) {
        for (int cut = SHORTEST_PART; cut <= word.length() - SHORTEST_PART; cut++) {
            String head = capitalised(word.substring(cut));
            if (lexicon.isForm(head)
                    && lexicon.isA(WordClass.NOUN, head)
                    && isFirstPart(word.substring(0, cut), parts)) {
                return head;
            }
        }
        return null;
    }

    private boolean isFirstPart(String part, int parts) {
        for (String link : LINKS) {
            if (part.endsWith(link) && part.length() - link.length() >= 3) {
                String stem = part.substring(0, part.length() - link.length());
                if (lexicon.isForm(stem)
                        || lexicon.isForm(GermanLexicon.lowerFirst(stem))
                        || lexicon.isForm(stem + "e")
                        || lexicon.isForm(GermanLexicon.lowerFirst(stem) + "en")) {
                    return true;
                }
            }
        }
        return parts > 2 && part.length() >= 2 * SHORTEST_PART && head(withoutLink(part), parts - 1) != null;
    }

    private static String withoutLink(String part) {
        return part.endsWith("s") ? part.substring(0, part.length() - 1) : part;
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
