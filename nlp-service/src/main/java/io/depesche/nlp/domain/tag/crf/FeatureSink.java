package io.depesche.nlp.domain.tag.crf;

/** Takes the keys of the features that hold at a token. */
@FunctionalInterface
public interface FeatureSink {
    void add(long key);
}
