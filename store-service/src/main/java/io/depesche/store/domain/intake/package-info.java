/**
 * From a record of the enriched topic to rows: {@link io.depesche.store.domain.intake.EnrichedReader} reads and judges one record,
 * {@link io.depesche.store.domain.intake.BatchPlan} folds a batch into what has to be written, {@link
 * io.depesche.store.domain.intake.ArticleSink} is the door to the database. Plain Java, no clock, no I/O.
 */
@NullMarked
package io.depesche.store.domain.intake;

import org.jspecify.annotations.NullMarked;
