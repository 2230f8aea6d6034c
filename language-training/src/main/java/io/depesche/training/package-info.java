/**
 * Counts words, pairs and triples of a text and writes the table that {@link io.depesche.nlp.domain.language.WordModel} reads. Offline
 * work: nothing that runs in a service belongs here.
 *
 * <p>Start with {@link io.depesche.training.TrainWordsCommand}.
 */
@NullMarked
package io.depesche.training;

import org.jspecify.annotations.NullMarked;
