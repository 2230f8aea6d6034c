/**
 * Who starts, watches, restarts and stops the processes of the local stack, and what is kept in the data folder. Which children
 * there are stands in one place, {@link io.depesche.stack.supervise.StackPlan}; the life of one child is
 * {@link io.depesche.stack.supervise.Child}, of all of them {@link io.depesche.stack.supervise.Supervisor}.
 */
@NullMarked
package io.depesche.stack.supervise;

import org.jspecify.annotations.NullMarked;
