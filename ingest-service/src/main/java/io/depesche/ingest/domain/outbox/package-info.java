/**
 * Records that wait in the database to be sent. The database side and the broker side are ports, so that neither knows the other:
 * {@link io.depesche.ingest.domain.outbox.Outbox} hands batches to an {@link io.depesche.ingest.domain.outbox.OutboxSender}.
 */
@NullMarked
package io.depesche.ingest.domain.outbox;

import org.jspecify.annotations.NullMarked;
