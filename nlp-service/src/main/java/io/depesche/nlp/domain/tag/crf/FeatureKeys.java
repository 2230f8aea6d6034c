package io.depesche.nlp.domain.tag.crf;

import java.util.Arrays;

/** Collects the keys of features, so that they can be looked up all at once: the processor then waits for memory once and not each time. */
final class FeatureKeys implements FeatureSink {

    private long[] keys = new long[512];
    private int[] places = new int[512];
    private int size;

    @Override
    public void add(long key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            places = new int[2 * size];
        }
        keys[size++] = key;
    }

    /** Adds the weights of all collected features and forgets these. */
    void drainTo(int[] scores, int offset, NameWeights weights) {
        weights.features().addTo(scores, offset, keys, places, size);
        size = 0;
    }
}
