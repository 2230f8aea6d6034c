/**
 * The name tagger: a linear-chain conditional random field over tokens. Which features there are, the model file, and the search for the
 * best tags. How the weights are learned is the business of the module ner-training; whose name it is, that of the linking stage.
 *
 * <p>Start with {@link io.depesche.nlp.domain.tag.crf.CrfTagger}; the features stand in {@code WordFeatures} and {@code ContextFeatures}.
 */
@NullMarked
package io.depesche.nlp.domain.tag.crf;

import org.jspecify.annotations.NullMarked;
