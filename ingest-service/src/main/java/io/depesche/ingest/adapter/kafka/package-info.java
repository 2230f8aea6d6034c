/**
 * The broker's side of the outbox. A plain producer and no emitter: the relay sends a batch, needs the partition and offset of every
 * record for its trace, and waits for all of them before it commits; a stream with its own buffer in between would only hide which of
 * them are on the way. Start with {@link io.depesche.ingest.adapter.kafka.OutboxRelay}.
 */
@NullMarked
package io.depesche.ingest.adapter.kafka;

import org.jspecify.annotations.NullMarked;
