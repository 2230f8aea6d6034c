/** Tests of the package of the same name. */
@NullMarked
package io.depesche.gateway.adapter.web;

import org.jspecify.annotations.NullMarked;
