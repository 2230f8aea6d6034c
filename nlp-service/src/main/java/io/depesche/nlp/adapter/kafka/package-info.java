/**
 * Between the topics: reads fetched articles, runs the pipeline, writes enriched ones. Order is kept within a partition, partitions are
 * worked on side by side. Nothing is kept here; a record that is not acknowledged comes again. Start with
 * {@link io.depesche.nlp.adapter.kafka.FetchedProcessor}.
 */
@NullMarked
package io.depesche.nlp.adapter.kafka;

import org.jspecify.annotations.NullMarked;
