/**
 * What this service forgets, and when: earlier texts of articles, and dead letters. Start with {@link
 * io.depesche.store.domain.retention.Housekeeping}; the register of withdrawals is never touched. Plain Java, no clock, no I/O.
 */
@NullMarked
package io.depesche.store.domain.retention;

import org.jspecify.annotations.NullMarked;
