package io.depesche.nlp.domain.tag.crf;

import org.jspecify.annotations.Nullable;

/**
 * Words met lately with their scores for one head: a word is summed up once, not at each place. Thread-safe without locks: words are
 * immutable, and a lost entry is only made anew.
 */
final class WordCache {

    /** Pairs of places: of two words that fall on the same pair, the one met later stands first. */
    private static final int SLOTS = 1 << 15;

    private static final int STRIDE = NameWeights.STRIDE;

    private final NameWeights weights;
    private final Head head;
    private final @Nullable Word[] words = new Word[SLOTS];

    WordCache(NameWeights weights, Head head) {
        this.weights = weights;
        this.head = head;
    }

    /** Longer tokens are damage: what they begin with stands for them. */
    private static final int LONGEST = 60;

    /** The word that stands in a text. */
    Word get(CharSequence text, int start, int behind, WordFeatures features, FeatureKeys keys) {
        int end = Math.min(behind, start + LONGEST);
        int slot = (int) Hash.of(text, start, end) & SLOTS - 2;
        Word first = words[slot];
        if (first != null && isSame(first.text(), text, start, end)) {
            return first;
        }
        Word second = words[slot + 1];
        if (second != null && isSame(second.text(), text, start, end)) {
            return second;
        }
        Word word = scored(text.subSequence(start, end).toString(), features, keys);
        words[slot + 1] = first;
        words[slot] = word;
        return word;
    }

    private static boolean isSame(String word, CharSequence text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (word.charAt(i - start) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private Word scored(String text, WordFeatures features, FeatureKeys keys) {
        Word word = features.read(text);
        short[] scores = new short[WordFeatures.ROOMS * STRIDE];
        for (int room = 0; room < WordFeatures.ROOMS; room++) {
            int[] sum = new int[STRIDE];
            features.give(room, keys);
            for (int domain = 0; domain < weights.domains(); domain++) {
                if (head.shares()[domain] == 1) {
                    features.giveCopies(room, domain, keys);
                }
            }
            keys.drainTo(sum, 0, weights);
            for (int domain = 0; domain < weights.domains(); domain++) {
                double share = head.shares()[domain];
                if (share > 0 && share < 1) {
                    int[] copy = new int[STRIDE];
                    features.giveCopies(room, domain, keys);
                    keys.drainTo(copy, 0, weights);
                    for (int tag = 0; tag < STRIDE; tag++) {
                        sum[tag] += (int) Math.rint(share * copy[tag]);
                    }
                }
            }
            for (int tag = 0; tag < STRIDE; tag++) {
                scores[room * STRIDE + tag] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sum[tag]));
            }
        }
        return new Word(
                word.text(),
                word.lower(),
                word.shape(),
                word.suffix(),
                word.tail(),
                word.clusters(),
                word.writing(),
                word.lists(),
                word.kind(),
                scores);
    }
}
