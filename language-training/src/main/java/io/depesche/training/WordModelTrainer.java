package io.depesche.training;

import io.depesche.nlp.domain.language.NgramTable;
import io.depesche.nlp.domain.language.WordModel;
import io.depesche.nlp.domain.language.WordTokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Trains the word model in two passes over a text with one paragraph a line: the first learns which words are written with a capital
 * inside a sentence, the second counts words, pairs and triples. The rarest triples, then pairs, are left out until the rest fits.
 *
 * <p>Deterministic: the same text and size give the same bytes. About 1 GB of memory for 200 MB of text.
 */
final class WordModelTrainer {

    /** Fuller tables make unknown keys expensive: they are searched until the next free slot. */
    private static final double FULLEST = 0.85;

    /** What stands in brackets in a plenary record is an interjection and ends with its paragraph; a longer gap is a paragraph's text. */
    private static final int LONGEST_SENTENCE = 400;

    private final Counts spelling = new Counts();
    private final Counts words = new Counts();
    private final Counts pairs = new Counts();
    private final Counts triples = new Counts();
    private final UnaryOperator<List<String>> view;
    private long tokens;

    /** Counts words. */
    WordModelTrainer() {
        this(UnaryOperator.identity());
    }

    /**
     * Counts what a view makes of the words.
     *
     * @param view one token for each
     */
    WordModelTrainer(UnaryOperator<List<String>> view) {
        this.view = view;
    }

    /** How the table came out. */
    record Trained(long tokens, int words, int pairs, int triples, int leastPair, int leastTriple) {}

    Trained train(Path corpus, int slots, OutputStream out) throws IOException {
        read(corpus, this::countSpelling);
        read(corpus, this::countSequences);
        return write(slots, out);
    }

    private interface Paragraph {
        void read(List<String> tokens);
    }

    private void read(Path corpus, Paragraph paragraph) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(corpus, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                paragraph.read(view.apply(WordTokens.of(line)));
            }
        }
    }

    private void countSpelling(List<String> paragraph) {
        for (int i = 1; i < paragraph.size(); i++) {
            if (!WordModel.isSentenceEnd(paragraph.get(i - 1))
                    && !paragraph.get(i - 1).equals(":")) {
                spelling.add(NgramTable.key(paragraph.get(i)));
            }
        }
    }

    private void countSequences(List<String> paragraph) {
        long beforeLast = 0;
        long last = 0;
        int length = 0;
        for (String token : paragraph) {
            long key = NgramTable.key(length == 0 ? asInside(token) : token);
            words.add(key);
            tokens++;
            if (length >= 1) {
                pairs.add(NgramTable.key(last, key));
            }
            if (length >= 2) {
                triples.add(NgramTable.key(NgramTable.key(beforeLast, last), key));
            }
            beforeLast = last;
            last = key;
            length = WordModel.isSentenceEnd(token) || length > LONGEST_SENTENCE ? 0 : length + 1;
        }
    }

    /** The first word of a sentence as it is more often written inside one. */
    private String asInside(String word) {
        if (!Character.isUpperCase(word.charAt(0))) {
            return word;
        }
        String lower = word.substring(0, 1).toLowerCase(Locale.GERMAN) + word.substring(1);
        return spelling.of(NgramTable.key(lower)) > spelling.of(NgramTable.key(word)) ? lower : word;
    }

    private Trained write(int slots, OutputStream out) throws IOException {
        int room = (int) (slots * FULLEST);
        int leastWord = 2;
        int leastPair = 2;
        int leastTriple = 2;
        while (words.sizeFrom(leastWord) + pairs.sizeFrom(leastPair) + triples.sizeFrom(leastTriple) > room) {
            if (leastTriple <= leastPair) {
                leastTriple++;
            } else {
                leastPair++;
                leastWord = Math.min(4, leastPair);
            }
        }
        long[] one = words.keysFrom(leastWord);
        long[] two = pairs.keysFrom(leastPair);
        long[] three = triples.keysFrom(leastTriple);
        long[] keys = new long[one.length + two.length + three.length];
        int[] counts = new int[keys.length];
        int n = 0;
        n = put(one, words, keys, counts, n);
        n = put(two, pairs, keys, counts, n);
        put(three, triples, keys, counts, n);
        NgramTable.write(out, keys, counts, tokens, slots);
        return new Trained(tokens, one.length, two.length, three.length, leastPair, leastTriple);
    }

    private static int put(long[] found, Counts from, long[] keys, int[] counts, int start) {
        for (int i = 0; i < found.length; i++) {
            keys[start + i] = found[i];
            counts[start + i] = from.of(found[i]);
        }
        return start + found.length;
    }
}
