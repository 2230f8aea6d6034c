/** What happens by the clock: {@link io.depesche.store.adapter.schedule.HousekeepingJob}. */
@NullMarked
package io.depesche.store.adapter.schedule;

import org.jspecify.annotations.NullMarked;
