package io.depesche.training.names;

import io.depesche.nlp.domain.tag.crf.Border;
import io.depesche.nlp.domain.tag.crf.ContextFeatures;
import io.depesche.nlp.domain.tag.crf.Head;
import io.depesche.nlp.domain.tag.crf.NameLexicon;
import io.depesche.nlp.domain.tag.crf.SentenceWords;
import io.depesche.nlp.domain.tag.crf.Word;
import io.depesche.nlp.domain.tag.crf.WordFeatures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The features of all training sentences, as numbers. What a word says to a room is kept once for each word form; what joins words, once for
 * each token.
 */
final class Examples {

    private static final int BAG = 5;

    /** One sentence: its word forms, the numbers of what joins its words, and the tags to learn. */
    record Example(int[] words, int[][] joined, byte[] tags, int domain) {}

    private final NameLexicon lexicon;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Word> words = new ArrayList<>();
    private final FeatureIndex index = new FeatureIndex();
    private final List<Example> examples = new ArrayList<>();

    /** By word form and room; by domain, word form and room. */
    private final int[][][] alone;

    private final int[][][][] copies;

    /** By word form: the features of the token itself without those that tell which word it is. */
    private final int[][] strange;

    Examples(List<Labelled> sentences, NameLexicon lexicon, int least) {
        this.lexicon = lexicon;
        WordFeatures features = new WordFeatures(lexicon);
        int[][] counts = countWords(sentences, features);
        count(sentences, features, counts);
        index.cut(least);
        this.alone = new int[words.size()][WordFeatures.ROOMS][];
        this.copies = new int[Head.DOMAINS][words.size()][WordFeatures.ROOMS][];
        this.strange = new int[words.size()][];
        number(features, counts);
        for (Labelled sentence : sentences) {
            examples.add(example(sentence));
        }
    }

    List<Example> all() {
        return examples;
    }

    /** The keys of the features by their numbers. */
    long[] keys() {
        return index.byNumber();
    }

    /** The most features that a token can have. */
    private int[] buffer = new int[4096];

    private int filled;

    /** Collects the features of a token. Returns how many; they stand in {@link #features}. A stranger is a word never seen before. */
    int collect(Example of, int i, boolean asStranger) {
        filled = 0;
        int[] ws = of.words();
        if (asStranger) {
            put(strange[ws[i]]);
        } else {
            room(ws[i], 0, of.domain());
        }
        room(at(ws, i - 1), 1, of.domain());
        room(at(ws, i + 1), 2, of.domain());
        room(at(ws, i - 2), 3, of.domain());
        room(at(ws, i + 2), 4, of.domain());
        for (int j = Math.max(0, i - BAG); j <= Math.min(ws.length - 1, i + BAG); j++) {
            if (j != i) {
                put(alone[ws[j]][WordFeatures.ROOMS - 1]);
            }
        }
        put(of.joined()[i]);
        return filled;
    }

    int[] features() {
        return buffer;
    }

    private int at(int[] ws, int i) {
        return i < 0 ? 0 : i >= ws.length ? 1 : ws[i];
    }

    private void room(int word, int room, int domain) {
        put(alone[word][room]);
        put(copies[domain][word][room]);
    }

    private void put(int[] ids) {
        if (filled + ids.length > buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        System.arraycopy(ids, 0, buffer, filled, ids.length);
        filled += ids.length;
    }

    /** Occurrences of each word form, by domain; the borders count as often as there are sentences. */
    private int[][] countWords(List<Labelled> sentences, WordFeatures features) {
        number(Border.BEFORE, features);
        number(Border.BEHIND, features);
        int[][] counts = new int[Head.DOMAINS][1 << 20];
        for (Labelled sentence : sentences) {
            counts[sentence.domain()][0]++;
            counts[sentence.domain()][1]++;
            for (String word : sentence.words()) {
                counts[sentence.domain()][number(word, features)]++;
            }
        }
        return counts;
    }

    private int number(String word, WordFeatures features) {
        Integer known = numbers.get(word);
        if (known == null) {
            known = words.size();
            numbers.put(word, known);
            words.add(features.read(word));
        }
        return known;
    }

    private void count(List<Labelled> sentences, WordFeatures features, int[][] counts) {
        for (int w = 0; w < words.size(); w++) {
            int times = 0;
            features.read(words.get(w).text());
            for (int domain = 0; domain < Head.DOMAINS; domain++) {
                int of = counts[domain][w];
                times += of;
                for (int room = 0; room < WordFeatures.ROOMS && of > 0; room++) {
                    features.giveCopies(room, domain, key -> index.count(key, of));
                }
            }
            int all = times;
            for (int room = 0; room < WordFeatures.ROOMS; room++) {
                features.give(room, key -> index.count(key, all));
            }
        }
        SentenceWords view = view();
        for (Labelled sentence : sentences) {
            show(sentence, view);
            for (int i = 0; i < sentence.words().size(); i++) {
                ContextFeatures.give(view, i, key -> index.count(key, 1));
            }
        }
    }

    private void number(WordFeatures features, int[][] counts) {
        IntList list = new IntList();
        for (int w = 0; w < words.size(); w++) {
            features.read(words.get(w).text());
            for (int room = 0; room < WordFeatures.ROOMS; room++) {
                list.clear();
                features.give(room, key -> list.addKnown(index.number(key)));
                alone[w][room] = list.toArray();
                if (room == 0) {
                    list.without(features, index);
                    strange[w] = list.toArray();
                }
                for (int domain = 0; domain < Head.DOMAINS; domain++) {
                    list.clear();
                    if (counts[domain][w] > 0) {
                        features.giveCopies(room, domain, key -> list.addKnown(index.number(key)));
                    }
                    copies[domain][w][room] = list.toArray();
                }
            }
        }
    }

    private Example example(Labelled sentence) {
        SentenceWords view = view();
        show(sentence, view);
        int size = sentence.words().size();
        int[] ws = new int[size];
        int[][] joined = new int[size][];
        IntList list = new IntList();
        for (int i = 0; i < size; i++) {
            ws[i] = numbers.getOrDefault(sentence.words().get(i), 0);
            list.clear();
            ContextFeatures.give(view, i, key -> list.addKnown(index.number(key)));
            joined[i] = list.toArray();
        }
        return new Example(ws, joined, sentence.tags(), sentence.domain());
    }

    private SentenceWords view() {
        return new SentenceWords(lexicon, words.get(0), words.get(1));
    }

    private void show(Labelled sentence, SentenceWords view) {
        view.clear();
        for (String word : sentence.words()) {
            view.add(words.get(numbers.getOrDefault(word, 0)));
        }
        view.look();
    }

    /** Numbers that are there. */
    private static final class IntList {
        private int[] values = new int[256];
        private int size;

        void clear() {
            size = 0;
        }

        void addKnown(int value) {
            if (value < 0) {
                return;
            }
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        void without(WordFeatures features, FeatureIndex index) {
            features.giveIdentity(key -> {
                int number = index.number(key);
                for (int i = 0; i < size && number >= 0; i++) {
                    if (values[i] == number) {
                        System.arraycopy(values, i + 1, values, i, --size - i);
                        break;
                    }
                }
            });
        }

        int[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
