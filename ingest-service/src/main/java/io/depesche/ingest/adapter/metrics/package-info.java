/**
 * What is measured, under the names that dashboards and alerts use. Start with
 * {@link io.depesche.ingest.adapter.metrics.MicrometerItemCounter}.
 */
@NullMarked
package io.depesche.ingest.adapter.metrics;

import org.jspecify.annotations.NullMarked;
