/**
 * The answer to «why did my article not arrive?»: one row for each step that an article has taken in this service. Start with
 * {@link io.depesche.ingest.domain.trace.Step}.
 */
@NullMarked
package io.depesche.ingest.domain.trace;

import org.jspecify.annotations.NullMarked;
