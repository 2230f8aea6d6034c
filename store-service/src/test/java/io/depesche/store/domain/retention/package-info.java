@NullMarked
package io.depesche.store.domain.retention;

import org.jspecify.annotations.NullMarked;
