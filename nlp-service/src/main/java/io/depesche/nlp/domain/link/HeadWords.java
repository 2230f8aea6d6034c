package io.depesche.nlp.domain.link;

import io.depesche.nlp.domain.lexicon.Rows;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Last words that tell what a name with hyphens is: {@code Poljane-Tal} is a place, {@code Sanaquell-Gruppe} a body. */
final class HeadWords {

    private static final Map<String, String> TYPES = new HashMap<>();

    static {
        Rows.read("/nlp/link/heads.tsv", 2).forEach(row -> {
            for (String word : row.get(1).split("\\|")) {
                TYPES.put(word, row.get(0));
            }
        });
    }

    private HeadWords() {}

    /** The type of a name that ends so, or {@code null} if the word does not tell. */
    static @Nullable String typeOf(String smallWord) {
        String type = TYPES.get(smallWord);
        if (type == null && smallWord.endsWith("s")) {
            type = TYPES.get(smallWord.substring(0, smallWord.length() - 1));
        }
        return type;
    }
}
