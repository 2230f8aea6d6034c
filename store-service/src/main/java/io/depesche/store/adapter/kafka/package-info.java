/**
 * The Kafka edge. {@link io.depesche.store.adapter.kafka.BatchStream} is the loop that both consumers share: a batch is retried for ever
 * and never refused. Start with {@link io.depesche.store.adapter.kafka.EnrichedConsumer}.
 */
@NullMarked
package io.depesche.store.adapter.kafka;

import org.jspecify.annotations.NullMarked;
