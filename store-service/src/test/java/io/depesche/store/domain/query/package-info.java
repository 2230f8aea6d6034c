@NullMarked
package io.depesche.store.domain.query;

import org.jspecify.annotations.NullMarked;
