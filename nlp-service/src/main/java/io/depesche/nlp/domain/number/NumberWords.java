package io.depesche.nlp.domain.number;

import io.depesche.nlp.domain.lexicon.Rows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * German number words up to below a million, written as one word, and ordinals: {@code zweiundzwanzig} → 22,
 * {@code neunzehnhundertachtzig} → 1980, {@code zweieinhalb} → 2.5, {@code siebenundzwanzigsten} → 27th. Immutable.
 */
public final class NumberWords {

    /** The small numbers as a text spells them out: for rules that ask whether a word counts, not how many. In small letters. */
    public static final Set<String> TWO_TO_TWELVE =
            Set.of("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf");

    private static final String TABLE = "/nlp/number/words.tsv";

    /** {@code neunhundertneunundneunzigtausendneunhundertneunundneunzig} has 57 letters. */
    private static final int LONGEST = 70;

    private static final NumberWords SHARED = new NumberWords();

    private final Map<String, Map<String, BigDecimal>> kinds = new HashMap<>();
    private final Map<String, BigDecimal> most = new HashMap<>();
    private final List<Map.Entry<String, Integer>> units;
    private final List<Map.Entry<String, Integer>> teens;
    private final List<Map.Entry<String, Integer>> tens;

    private NumberWords() {
        for (List<String> row : Rows.read(TABLE, 3)) {
            kinds.computeIfAbsent(row.getFirst(), kind -> new HashMap<>()).put(row.get(1), new BigDecimal(row.get(2)));
            if (row.size() > 3) {
                most.put(row.get(1), new BigDecimal(row.get(3)));
            }
        }
        this.units = longestFirst("unit");
        this.teens = longestFirst("teen");
        this.tens = longestFirst("ten");
    }

    public static NumberWords shared() {
        return SHARED;
    }

    private List<Map.Entry<String, Integer>> longestFirst(String kind) {
        List<Map.Entry<String, Integer>> words = new ArrayList<>();
        kind(kind).forEach((word, value) -> words.add(Map.entry(word, value.intValue())));
        words.sort((a, b) -> b.getKey().length() - a.getKey().length());
        return List.copyOf(words);
    }

    private Map<String, BigDecimal> kind(String kind) {
        return kinds.getOrDefault(kind, Map.of());
    }

    /** What a word multiplies the number before it by: {@code Millionen}; {@code null} if it is no such word. */
    public @Nullable BigDecimal multiple(String lower) {
        return kind("multiple").get(lower);
    }

    /** Into how many parts a whole is cut: {@code Drittel} → 3. */
    public @Nullable BigDecimal part(String lower) {
        return kind("part").get(lower);
    }

    /** Whether the word names a part of a whole: {@code Drittel}. */
    public boolean isPart(String lower) {
        return part(lower) != null;
    }

    /** What an article counts, which is one; {@code null} for other words. */
    public @Nullable BigDecimal article(String lower) {
        return kind("article").get(lower);
    }

    @Nullable
    BigDecimal sign(String sign) {
        return kind("sign").get(sign);
    }

    /** Least number that a plural such as {@code Zehntausende} means. */
    @Nullable
    BigDecimal least(String lower) {
        return kind("plural").get(lower);
    }

    /** Greatest number that a plural means. */
    @Nullable
    BigDecimal most(String lower) {
        return most.get(lower);
    }

    /** The number that a word in small letters says; {@code null} if it says none. Articles are none. */
    public @Nullable BigDecimal cardinal(String lower) {
        if (lower.length() < 3 || lower.length() > LONGEST || lower.equals("ein")) {
            return null;
        }
        BigDecimal fixed = kind("half").get(lower);
        if (fixed == null) {
            fixed = kind("alone").get(lower);
        }
        if (fixed != null) {
            return fixed;
        }
        for (String half : HALVES) {
            if (lower.endsWith(half)) {
                Integer whole = whole(lower.substring(0, lower.length() - half.length()));
                return whole == null ? null : BigDecimal.valueOf(whole).add(new BigDecimal("0.5"));
            }
        }
        Integer whole = whole(lower);
        return whole == null ? null : BigDecimal.valueOf(whole);
    }

    private static final List<String> HALVES = List.of("einhalb", "undeinhalb", "undhalb");

    /** The ordinal that a word says: {@code dritten} → 3; {@code null} if it is none. */
    public @Nullable Integer ordinal(String lower) {
        String stem = withoutEnding(lower);
        if (stem == null) {
            return null;
        }
        BigDecimal fixed = kind("ordinal").get(stem);
        if (fixed != null) {
            return fixed.intValue();
        }
        Integer number = null;
        if (stem.endsWith("st")) {
            number = whole(stem.substring(0, stem.length() - 2));
        } else if (stem.endsWith("t")) {
            number = whole(stem.substring(0, stem.length() - 1));
        }
        if (number == null) {
            for (Map.Entry<String, BigDecimal> last : kind("ordinal").entrySet()) {
                if (number == null && stem.endsWith(last.getKey())) {
                    Integer hundreds = whole(
                            stem.substring(0, stem.length() - last.getKey().length()));
                    if (hundreds != null && hundreds >= 100) {
                        number = hundreds + last.getValue().intValue();
                    }
                }
            }
        }
        return number;
    }

    private static @Nullable String withoutEnding(String lower) {
        if (lower.length() < 5 || lower.length() > LONGEST) {
            return null;
        }
        if (lower.endsWith("e")) {
            return lower.substring(0, lower.length() - 1);
        }
        int cut = lower.length() - 2;
        return lower.charAt(cut) == 'e' && "nrsm".indexOf(lower.charAt(cut + 1)) >= 0 ? lower.substring(0, cut) : null;
    }

    private @Nullable Integer whole(String word) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return null;
        }
        Parse parse = new Parse(word);
        int value = parse.belowMillion();
        return value >= 0 && parse.at == word.length() ? value : null;
    }

    /** One left-to-right reading of one word; -1 where a part is missing. */
    private final class Parse {
        private final String word;
        private int at;

        Parse(String word) {
            this.word = word;
        }

        int belowMillion() {
            int first = belowThousand();
            if (!take("tausend")) {
                return first;
            }
            take("und");
            int rest = at < word.length() ? belowThousand() : 0;
            return rest < 0 ? -1 : Math.max(1, first) * 1000 + rest;
        }

        /** Also {@code neunzehnhundert}, as years are said. */
        private int belowThousand() {
            int first = belowHundred();
            if (!take("hundert")) {
                return first;
            }
            boolean and = take("und");
            int mark = at;
            int rest = at < word.length() ? belowHundred() : 0;
            if (rest < 0) {
                at = and ? mark - 3 : mark;
                rest = 0;
            }
            return Math.max(1, first) * 100 + rest;
        }

        private int belowHundred() {
            int teen = one(teens);
            if (teen >= 0) {
                return teen;
            }
            int ten = one(tens);
            if (ten >= 0) {
                return ten;
            }
            int unit = one(units);
            int mark = at;
            if (unit > 0 && take("und")) {
                int after = one(tens);
                if (after >= 0) {
                    return after + unit;
                }
                at = mark;
            }
            return unit;
        }

        private int one(List<Map.Entry<String, Integer>> words) {
            for (Map.Entry<String, Integer> entry : words) {
                if (take(entry.getKey())) {
                    return entry.getValue();
                }
            }
            return -1;
        }

        private boolean take(String part) {
            if (word.startsWith(part, at)) {
                at += part.length();
                return true;
            }
            return false;
        }
    }
}
