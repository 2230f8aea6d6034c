package io.depesche.nlp.domain.grammar;

import io.depesche.nlp.domain.lexicon.Reading.Case;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The closed classes that hold a German sentence together, out of {@code small-words.tsv}. Read once, never changed. */
final class SmallWords {

    private static final String TABLE = "/nlp/grammar/small-words.tsv";

    /** Kinds whose words are full words too. */
    private static final Set<SmallKind> OPEN_KINDS = Set.of(
            SmallKind.SEIN_PERFECT,
            SmallKind.GOING,
            SmallKind.GOING_PREFIX,
            SmallKind.ADVERB,
            SmallKind.MODAL,
            SmallKind.AUXILIARY,
            SmallKind.COUNTING,
            SmallKind.PARTICLE,
            SmallKind.TWO,
            SmallKind.MORE,
            SmallKind.TITLE);

    private final Map<String, SmallWord> words = new HashMap<>();

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
    static SmallWords shared() {
        return Holder.WORDS;
    }

    private void add(String[] columns, int line) {
        if (columns.length < 2) {
            throw new IllegalStateException("%s:%d: expected kind and words".formatted(TABLE, line));
        }
        SmallKind kind = SmallKind.named(columns[0]);
        boolean contraction = kind == SmallKind.CONTRACTION;
        int governed = kind == SmallKind.PREPOSITION ? cases(columns[2]) : contraction ? cases(columns[3]) : 0;
        for (String word : columns[1].split(" ")) {
            SmallWord before = words.getOrDefault(word, SmallWord.NONE);
            words.put(
                    word,
                    new SmallWord(
                            before.kinds() | kind.bit(),
                            before.closed() || !OPEN_KINDS.contains(kind),
                            governed == 0 ? before.governed() : governed,
                            contraction ? columns[2] : before.plain()));
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

    /** What the table says of a word in small letters. */
    SmallWord of(String word) {
        return words.getOrDefault(word, SmallWord.NONE);
    }

    /** Whether the table's kind has the word, in small letters. */
    boolean is(SmallKind kind, String word) {
        return of(word).is(kind);
    }
}
