package io.depesche.nlp.domain.tag.crf;

import java.util.Arrays;

/**
 * Tags the tokens of sentences by the rules of one corpus. Thread-safe: the model is shared, each thread has arrays of its own; the tags of
 * a sentence depend on nothing but the sentence.
 */
public final class CrfTagger {

    private static final int STRIDE = NameWeights.STRIDE;

    /** Words on either side that count as surroundings. */
    private static final int BAG = 5;

    private final NameModel model;
    private final WordCache cache;
    private final short[] transitions;
    private final ThreadLocal<Work> work = ThreadLocal.withInitial(Work::new);

    public CrfTagger(NameModel model, Head head) {
        this.model = model;
        this.cache = new WordCache(model.weights(), head);
        this.transitions = new short[NameWeights.SIDE * NameWeights.SIDE];
        for (int domain = 0; domain < model.weights().domains(); domain++) {
            short[] of = model.weights().transitions(domain);
            for (int i = 0; i < of.length; i++) {
                transitions[i] += (short) Math.rint(head.shares()[domain] * of[i]);
            }
        }
    }

    /** The tags of a sentence given as words, as {@link TagSet} numbers them. */
    public byte[] tags(String[] words) {
        if (words.length == 0) {
            return new byte[0];
        }
        Work mine = work.get();
        mine.words.clear();
        for (String word : words) {
            mine.add(word, 0, word.length());
        }
        mine.run();
        return Arrays.copyOf(mine.search.tags, words.length);
    }

    /** A longer run of tokens is a list or damage: it is tagged in pieces, so that the memory stays small. */
    private static final int LONGEST = 400;

    /**
     * Tags some tokens of a text.
     *
     * @param starts of the tokens of one sentence, in order
     * @param ends likewise
     * @param size number of tokens
     * @param out takes the names by the tokens' numbers
     */
    public void names(String text, int[] starts, int[] ends, int size, NameSink out) {
        Work mine = work.get();
        for (int from = 0; from < size; from += LONGEST) {
            int part = Math.min(LONGEST, size - from);
            mine.words.clear();
            for (int i = from; i < from + part; i++) {
                mine.add(text, starts[i], ends[i]);
            }
            mine.run();
            mine.names(from, part, out);
        }
    }

    /** Takes names. */
    public interface NameSink {

        /**
         * @param start first token
         * @param end behind the last token
         * @param type index of {@link TagSet#TYPES}
         * @param margin how far, in natural logarithms, the best tags without this name lie behind
         */
        void name(int start, int end, int type, double margin);
    }

    /** What one thread needs. */
    private final class Work {
        private final WordFeatures features = new WordFeatures(model.lexicon());
        private final FeatureKeys keys = new FeatureKeys();
        private final SentenceWords words;
        private final TagSearch search = new TagSearch(transitions);
        private final int[] around = new int[STRIDE];
        private int[] scores = new int[64 * STRIDE];
        private int row;

        Work() {
            this.words = new SentenceWords(
                    model.lexicon(),
                    cache.get(Border.BEFORE, 0, 1, features, keys),
                    cache.get(Border.BEHIND, 0, 1, features, keys));
        }

        void add(CharSequence text, int start, int end) {
            words.add(cache.get(text, start, end, features, keys));
        }

        void run() {
            int size = words.size;
            if (scores.length < size * STRIDE) {
                scores = new int[2 * size * STRIDE];
            }
            words.look();
            Arrays.fill(around, 0);
            for (int i = 0; i < Math.min(BAG, size); i++) {
                bag(i, 1);
            }
            for (int i = 0; i < size; i++) {
                row = i * STRIDE;
                if (i + BAG < size) {
                    bag(i + BAG, 1);
                }
                if (i - BAG - 1 >= 0) {
                    bag(i - BAG - 1, -1);
                }
                alone(i);
                ContextFeatures.give(words, i, keys);
                keys.drainTo(scores, row, model.weights());
            }
            search.search(scores, size);
        }

        void names(int from, int size, NameSink out) {
            int start = 0;
            int margin = 0;
            for (int i = 0; i < size; i++) {
                int tag = search.tags[i];
                if (tag == TagSet.OUTSIDE) {
                    continue;
                }
                boolean opens = TagSet.opens(tag);
                start = opens ? i : start;
                margin = opens ? search.margins[i] : Math.min(margin, search.margins[i]);
                if (!TagSet.goesOn(tag)) {
                    out.name(
                            from + start,
                            from + i + 1,
                            TagSet.type(tag),
                            margin * model.weights().step());
                }
            }
        }

        private void bag(int i, int sign) {
            short[] of = words.words[i].scores();
            int from = (WordFeatures.ROOMS - 1) * STRIDE;
            for (int tag = 0; tag < STRIDE; tag++) {
                around[tag] += sign * of[from + tag];
            }
        }

        private void alone(int i) {
            short[] w = words.words[i].scores();
            short[] l = words.at(i - 1).scores();
            short[] r = words.at(i + 1).scores();
            short[] ll = words.at(i - 2).scores();
            short[] rr = words.at(i + 2).scores();
            for (int tag = 0; tag < STRIDE; tag++) {
                scores[row + tag] = w[tag]
                        + l[STRIDE + tag]
                        + r[2 * STRIDE + tag]
                        + ll[3 * STRIDE + tag]
                        + rr[4 * STRIDE + tag]
                        + around[tag]
                        - w[5 * STRIDE + tag];
            }
        }
    }
}
