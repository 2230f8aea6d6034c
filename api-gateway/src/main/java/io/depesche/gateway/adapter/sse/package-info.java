/**
 * Server-sent events on raw Vert.x: one connection a subscriber, back-pressure by its write queue, nothing ever blocks. Start with
 * {@link io.depesche.gateway.adapter.sse.StreamRoute}.
 */
@NullMarked
package io.depesche.gateway.adapter.sse;

import org.jspecify.annotations.NullMarked;
