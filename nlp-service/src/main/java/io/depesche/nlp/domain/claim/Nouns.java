package io.depesche.nlp.domain.claim;

import io.depesche.nlp.domain.grammar.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names under which a noun can stand in a table: its lemma, and the last parts of a compound, longest first. {@code Sammelklage} is
 * a {@code Klage}, {@code Cyberangriffs} an {@code Angriff}.
 */
final class Nouns {

    private static final int SHORTEST_PART = 4;
    private static final List<String> ENDINGS = List.of("es", "en", "er", "s", "n", "e");

    private static final int SLOTS = 4096;

    /** Nouns seen lately by one thread: every condition of every trigger asks for them again. */
    private static final ThreadLocal<@Nullable Entry[]> RECENT = ThreadLocal.withInitial(() -> new Entry[SLOTS]);

    private record Entry(String noun, List<String> lemmas, List<String> keys) {}

    private Nouns() {}

    /** The noun as it stands and its lemmas, no parts of it. */
    static List<String> whole(Word noun) {
        List<String> keys = new ArrayList<>(3);
        keys.add(noun.text());
        noun.nounLemmas().forEach(lemma -> add(keys, lemma));
        return keys;
    }

    static List<String> keys(Word noun) {
        @Nullable Entry[] cache = RECENT.get();
        int slot = noun.text().hashCode() & SLOTS - 1;
        Entry known = cache[slot];
        if (known != null && known.noun.equals(noun.text()) && known.lemmas.equals(noun.nounLemmas())) {
            return known.keys;
        }
        List<String> keys = List.copyOf(made(noun));
        cache[slot] = new Entry(noun.text(), noun.nounLemmas(), keys);
        return keys;
    }

    private static List<String> made(Word noun) {
        if (noun.text().indexOf(' ') > 0) {
            return ofName(noun.text());
        }
        List<String> keys = new ArrayList<>(8);
        String text = withoutHyphen(noun.text());
        add(keys, noun.text());
        add(keys, text);
        List<String> bases = new ArrayList<>(4);
        bases.add(text);
        for (String ending : ENDINGS) {
            if (text.endsWith(ending) && text.length() - ending.length() >= SHORTEST_PART) {
                bases.add(text.substring(0, text.length() - ending.length()));
            }
        }
        bases.forEach(base -> add(keys, base)); // before lemmas: of an unknown compound they are those of its last part
        noun.nounLemmas().forEach(lemma -> add(keys, lemma));
        for (int cut = 3; cut <= text.length() - SHORTEST_PART; cut++) {
            for (String base : bases) {
                if (base.length() - cut >= SHORTEST_PART) {
                    add(keys, Character.toUpperCase(base.charAt(cut)) + base.substring(cut + 1));
                }
            }
        }
        return keys;
    }

    /** {@code Gericht der Europäischen Union} is a {@code Gericht}. */
    static List<String> ofName(String name) {
        List<String> keys = new ArrayList<>(4);
        for (String word : name.split(" ")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                add(keys, word);
            }
        }
        return keys;
    }

    private static void add(List<String> keys, String key) {
        if (!keys.contains(key)) {
            keys.add(key);
        }
    }

    private static String withoutHyphen(String text) {
        int hyphen = text.lastIndexOf('-');
        return hyphen > 0 && hyphen + 2 < text.length() ? text.substring(hyphen + 1) : text;
    }
}
