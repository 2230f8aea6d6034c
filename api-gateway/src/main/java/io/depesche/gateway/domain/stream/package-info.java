/**
 * The live article stream without Kafka and without HTTP: what is kept in memory, what a cursor means, and how one subscriber is
 * brought from its cursor to the present without a gap and without a repeat. Start with {@link
 * io.depesche.gateway.domain.stream.LiveStream} and {@link io.depesche.gateway.domain.stream.Subscriber}.
 */
@NullMarked
package io.depesche.gateway.domain.stream;

import org.jspecify.annotations.NullMarked;
