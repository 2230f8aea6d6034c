/**
 * The enriched topic as the gateway reads it: all partitions, nothing committed. Fills the live stream and reads old records for
 * subscribers that were away. Start with {@link io.depesche.gateway.adapter.kafka.EnrichedTopicReader}.
 */
@NullMarked
package io.depesche.gateway.adapter.kafka;

import org.jspecify.annotations.NullMarked;
