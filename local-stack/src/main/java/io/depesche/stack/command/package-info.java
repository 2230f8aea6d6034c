/**
 * The commands that {@code ./depesche} hands over to, one class each: they read options, call {@code supervise} or a service's HTTP
 * API, and print. What they decide themselves is only wording. Start with {@link io.depesche.stack.command.DepescheCommand}.
 */
@NullMarked
package io.depesche.stack.command;

import org.jspecify.annotations.NullMarked;
