/** Tests of the package of the same name. */
@NullMarked
package io.depesche.gateway.adapter.rest;

import org.jspecify.annotations.NullMarked;
