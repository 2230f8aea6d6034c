@NullMarked
package io.depesche.store.domain.deadletter;

import org.jspecify.annotations.NullMarked;
