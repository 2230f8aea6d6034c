/**
 * Thousands of sources watched in simulated time, with the real poll, rhythm, gate and spread of ingest-service. Start with
 * {@link io.depesche.bench.polling.PollingCommand}.
 */
@NullMarked
package io.depesche.bench.polling;

import org.jspecify.annotations.NullMarked;
