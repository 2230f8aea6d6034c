/**
 * Records that a consumer could not process, kept for people to look at: {@link io.depesche.store.domain.deadletter.DeadLetter} as it is
 * written, {@link io.depesche.store.domain.deadletter.DeadLetterView} as it is shown.
 */
@NullMarked
package io.depesche.store.domain.deadletter;

import org.jspecify.annotations.NullMarked;
