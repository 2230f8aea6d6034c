/**
 * The enriched event: what happened, according to whom, and where the sources disagree. Written by store-service, keyed by event id.
 */
@NullMarked
package io.depesche.contracts.event;

import org.jspecify.annotations.NullMarked;
