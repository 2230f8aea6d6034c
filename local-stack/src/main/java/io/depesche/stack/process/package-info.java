/**
 * Processes of the operating system, as the local stack needs them: find a program, build a command line, start a child that cannot
 * outlive its parent, send a signal, read the process table. Knows nothing of Kafka, PostgreSQL or the services; start with
 * {@link io.depesche.stack.process.ChildStarter}.
 */
@NullMarked
package io.depesche.stack.process;

import org.jspecify.annotations.NullMarked;
