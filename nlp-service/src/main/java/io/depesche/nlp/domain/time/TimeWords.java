package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.lexicon.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of time out of {@code words.tsv}, by kind. Adjectives are looked up without their ending. Immutable, one per process.
 */
final class TimeWords {

    private static final String TABLE = "/nlp/time/words.tsv";

    private static final TimeWords SHARED = new TimeWords();

    private static final List<String> ENDINGS = List.of("en", "er", "es", "em", "e");

    private final Map<String, Map<String, String>> kinds = new HashMap<>();
    private final Map<String, List<String>> adjectives = new HashMap<>();

    private TimeWords() {
        for (List<String> row : Rows.read(TABLE, 3)) {
            kinds.computeIfAbsent(row.getFirst(), kind -> new HashMap<>()).put(row.get(1), row.get(2));
        }
        for (String suffix : kinds.getOrDefault("adjective", Map.of()).keySet()) {
            adjectives.computeIfAbsent(suffix, key -> new ArrayList<>()).add(suffix);
        }
    }

    static TimeWords shared() {
        return SHARED;
    }

    /** What a word means as a word of this kind; {@code null} if it is none. */
    @Nullable
    String of(String kind, String lower) {
        Map<String, String> words = kinds.get(kind);
        return words == null ? null : words.get(lower);
    }

    /** The same for an adjective in any form: {@code vergangenen}. */
    @Nullable
    String adjective(String kind, String lower) {
        String own = of(kind, lower);
        if (own != null) {
            return own;
        }
        for (String ending : ENDINGS) {
            if (lower.endsWith(ending)) {
                String stem = of(kind, lower.substring(0, lower.length() - ending.length()));
                if (stem != null) {
                    return stem;
                }
            }
        }
        return null;
    }

    /** All words of a kind with their meanings. */
    Map<String, String> all(String kind) {
        return kinds.getOrDefault(kind, Map.of());
    }

    /** 1 to 12, or 0. */
    int month(String lower) {
        return number("month", lower);
    }

    /** 1 (Monday) to 7, or 0. */
    int weekday(String lower) {
        return number("weekday", lower);
    }

    /** The unit that a word names, in TIMEX3's letters. */
    @Nullable
    String unit(String lower) {
        return of("unit", lower);
    }

    private int number(String kind, String lower) {
        String value = of(kind, lower);
        return value == null ? 0 : Integer.parseInt(value);
    }
}
