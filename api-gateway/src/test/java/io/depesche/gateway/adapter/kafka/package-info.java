/** Tests of the package of the same name. */
@NullMarked
package io.depesche.gateway.adapter.kafka;

import org.jspecify.annotations.NullMarked;
