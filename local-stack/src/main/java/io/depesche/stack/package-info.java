/**
 * The whole house on one machine, without Docker: servers ({@code server}), the processes they run in ({@code process}), who watches
 * them ({@code supervise}), the sample feed ({@code feed}) and the commands ({@code command}). Nothing here runs in production; start
 * with {@link io.depesche.stack.command.DepescheCommand}.
 */
@NullMarked
package io.depesche.stack;

import org.jspecify.annotations.NullMarked;
