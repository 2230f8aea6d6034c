package io.depesche.nlp.domain.clean.rule.leftover;

import io.depesche.nlp.domain.clean.Letters;
import io.depesche.nlp.domain.clean.WordTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of the table of foreign words, found by the first word of what stands in the text. Immutable. */
final class Leftovers {

    private final Map<String, List<Leftover>> byFirstWord = new HashMap<>();

    Leftovers(WordTable table) {
        for (List<String> row : table.rows()) {
            if (row.size() >= 4) {
                Leftover leftover = Leftover.ofRow(row);
                String foreign = leftover.foreign();
                String first = foreign.substring(0, Letters.end(foreign, 0));
                byFirstWord.computeIfAbsent(first, word -> new ArrayList<>(1)).add(leftover);
            }
        }
        byFirstWord
                .values()
                .forEach(list -> list.sort(Comparator.comparingInt(
                        (Leftover leftover) -> -leftover.foreign().length())));
    }

    /** The rows that begin with a word, the longest first. */
    List<Leftover> beginningWith(String word) {
        return byFirstWord.getOrDefault(word, List.of());
    }
}
