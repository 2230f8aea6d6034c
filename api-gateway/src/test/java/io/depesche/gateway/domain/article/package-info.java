/** Tests of the package of the same name. */
@NullMarked
package io.depesche.gateway.domain.article;

import org.jspecify.annotations.NullMarked;
