/**
 * The whole stack in real processes, driven from outside as its users drive it: by the command line, HTTP, Kafka and a browser. Start
 * with {@link io.depesche.it.Stack}.
 */
@NullMarked
package io.depesche.it;

import org.jspecify.annotations.NullMarked;
