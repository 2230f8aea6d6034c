/** Tests of the package of the same name. */
@NullMarked
package io.depesche.gateway.adapter.sse;

import org.jspecify.annotations.NullMarked;
