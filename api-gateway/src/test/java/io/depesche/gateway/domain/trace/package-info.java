/** Plain tests of the trace. */
@NullMarked
package io.depesche.gateway.domain.trace;

import org.jspecify.annotations.NullMarked;
