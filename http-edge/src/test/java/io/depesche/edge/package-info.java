/** Boots the filter and the mappers with small resources and calls them over HTTP. */
@NullMarked
package io.depesche.edge;

import org.jspecify.annotations.NullMarked;
