/**
 * Measures the whole stack in real processes: how many articles a second go through, how long one takes from fetched to shown, what it
 * costs in memory, beside a bare Kafka pass-through of the same bytes in the same run. Start with
 * {@link io.depesche.bench.pipeline.PipelineCommand}.
 */
@NullMarked
package io.depesche.bench.pipeline;

import org.jspecify.annotations.NullMarked;
