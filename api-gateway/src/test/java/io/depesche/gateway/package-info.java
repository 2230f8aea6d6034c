/** Tests of the service as a whole. */
@NullMarked
package io.depesche.gateway;

import org.jspecify.annotations.NullMarked;
