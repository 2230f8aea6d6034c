package io.depesche.nlp.domain.grammar;

import io.depesche.nlp.domain.lexicon.Reading.Case;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The closed classes that hold a German sentence together, out of {@code small-words.tsv}. Read once, never changed. */
public final class SmallWords {

    private static final String TABLE = "/nlp/grammar/small-words.tsv";

    /** Kinds whose words are full words too. */
    private static final Set<String> OPEN_KINDS = Set.of(
            "sein-perfect",
            "going",
            "going-prefix",
            "adverb",
            "modal",
            "auxiliary",
            "counting",
            "particle",
            "two",
            "more",
            "title");

    private final Map<String, Set<String>> kinds = new HashMap<>();
    private final Map<String, Integer> prepositions = new HashMap<>();
    private final Map<String, String> contractions = new HashMap<>();
    private final Set<String> all = new HashSet<>();

    private static final class Holder {
        static final SmallWords WORDS = new SmallWords();
    }

    private SmallWords() {
        try (InputStream in = SmallWords.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + TABLE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && line.charAt(0) != '#') {
                    add(line.split("\t", -1), number);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of this process. */
    public static SmallWords shared() {
        return Holder.WORDS;
    }

    private void add(String[] columns, int line) {
        if (columns.length < 2) {
            throw new IllegalStateException("%s:%d: expected kind and words".formatted(TABLE, line));
        }
        for (String word : columns[1].split(" ")) {
            kinds.computeIfAbsent(columns[0], kind -> new HashSet<>()).add(word);
            if (!OPEN_KINDS.contains(columns[0])) {
                all.add(word);
            }
            if (columns[0].equals("preposition")) {
                prepositions.put(word, cases(columns[2]));
            } else if (columns[0].equals("contraction")) {
                contractions.put(word, columns[2]);
                prepositions.put(word, cases(columns[3]));
            }
        }
    }

    private static int cases(String letters) {
        int mask = 0;
        for (char letter : letters.toCharArray()) {
            mask |= switch (letter) {
                case 'g' -> Agreement.of(Case.GENITIVE);
                case 'd' -> Agreement.of(Case.DATIVE);
                case 'a' -> Agreement.of(Case.ACCUSATIVE);
                default -> throw new IllegalStateException(TABLE + ": no such case: " + letter);
            };
        }
        return mask;
    }

    /** Whether the table's kind has the word, in small letters. */
    public boolean is(String kind, String word) {
        Set<String> words = kinds.get(kind);
        return words != null && words.contains(word);
    }

    boolean isSmall(String word) {
        return all.contains(word);
    }

    /** Cases that a preposition governs; 0 if it is none. */
    int governed(String word) {
        return prepositions.getOrDefault(word, 0);
    }

    /** {@code im} is {@code in}; any other word is itself. */
    String preposition(String word) {
        String plain = contractions.get(word);
        return plain == null ? word : plain;
    }

    boolean isContraction(String word) {
        return contractions.containsKey(word);
    }

    /** The plain preposition of a contraction, or {@code null}. */
    @Nullable
    String contracted(String word) {
        return contractions.get(word);
    }
}
