/**
 * The settings of the service and the only place that wires domain objects to adapters: {@link io.depesche.ingest.config.IngestConfig}
 * says what can be set, {@link io.depesche.ingest.config.Wiring} what is made of it, {@link io.depesche.ingest.config.Lifecycle} when it
 * runs.
 */
@NullMarked
package io.depesche.ingest.config;

import org.jspecify.annotations.NullMarked;
