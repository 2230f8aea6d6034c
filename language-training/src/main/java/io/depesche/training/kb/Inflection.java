package io.depesche.training.kb;

import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The cases of a name that begins with adjectives: {@code Weißes Haus} gives {@code Weiße Haus}, {@code Weißen Haus} and so on. The
 * genitive of the noun is the reader's business.
 */
final class Inflection {

    private static final List<String> ENDINGS = List.of("e", "en", "er", "es", "em");
    private static final Set<String> ORDINALS = Set.of("erst", "zweit", "dritt", "viert");
    private static final Set<String> INSIDE =
            Set.of("der", "des", "von", "vom", "für", "gegen", "in", "im", "auf", "zur", "zum", "über", "aus");
    private static final int MOST_ADJECTIVES = 3;

    private final GermanLexicon lexicon = GermanLexicon.shared();

    /** The name as it is and in its other cases. */
    List<String> forms(String name) {
        String[] words = name.split(" ");
        int adjectives = 0;
        while (adjectives < words.length - 1 && adjectives < MOST_ADJECTIVES && isAdjective(words[adjectives])) {
            adjectives++;
        }
        List<String> forms = new ArrayList<>();
        forms.add(name);
        for (String noun : nouns(words, adjectives)) {
            for (String ending : adjectives == 0 ? List.of("") : ENDINGS) {
                StringBuilder form = new StringBuilder();
                for (int i = 0; i < adjectives; i++) {
                    form.append(stem(words[i])).append(ending).append(' ');
                }
                forms.add(form + noun);
            }
        }
        return forms;
    }

    /** What stands behind the adjectives; with its genitive, where the noun is not the last word: {@code Krieges gegen die Ukraine}. */
    private static List<String> nouns(String[] words, int adjectives) {
        String noun = words[adjectives];
        String rest = String.join(" ", List.of(words).subList(adjectives + 1, words.length));
        if (rest.isEmpty()
                || !INSIDE.contains(words[adjectives + 1])
                || "sßxze".indexOf(noun.charAt(noun.length() - 1)) >= 0) {
            return List.of((noun + " " + rest).strip());
        }
        return List.of(noun + " " + rest, noun + "s " + rest, noun + "es " + rest);
    }

    /** Whether a word of German is written so, other than as a name. */
    boolean isOrdinary(String word) {
        return isOrdinaryForm(word) || isOrdinaryForm(word.toLowerCase(Locale.GERMAN));
    }

    private boolean isOrdinaryForm(String form) {
        return lexicon.isForm(form)
                && lexicon.readings(form).stream().anyMatch(reading -> reading.wordClass() != WordClass.NAME);
    }

    private boolean isAdjective(String word) {
        if (word.length() < 4 || ENDINGS.stream().noneMatch(word::endsWith)) {
            return false;
        }
        String small = word.toLowerCase(Locale.GERMAN);
        return ORDINALS.contains(stem(small)) || lexicon.isA(WordClass.ADJECTIVE, small);
    }

    private static String stem(String word) {
        return word.endsWith("e") ? word.substring(0, word.length() - 1) : word.substring(0, word.length() - 2);
    }
}
