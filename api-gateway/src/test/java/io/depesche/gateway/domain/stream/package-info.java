/** Plain tests of the stream: no broker, no HTTP, every schedule from a seed that the failure names. */
@NullMarked
package io.depesche.gateway.domain.stream;

import org.jspecify.annotations.NullMarked;
