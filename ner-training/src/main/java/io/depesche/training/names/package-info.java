/**
 * Learns the weights of the name tagger from labelled texts and packs its word lists. Offline work: nothing that runs in a service belongs
 * here; what the features are stands in nlp-service.
 *
 * <p>Start with {@link io.depesche.training.names.TrainNamesCommand}.
 */
@NullMarked
package io.depesche.training.names;

import org.jspecify.annotations.NullMarked;
