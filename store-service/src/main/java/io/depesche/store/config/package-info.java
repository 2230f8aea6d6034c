/**
 * The one configuration mapping and the only wiring of domain objects.
 */
@NullMarked
package io.depesche.store.config;

import org.jspecify.annotations.NullMarked;
