@NullMarked
package io.depesche.store.domain.intake;

import org.jspecify.annotations.NullMarked;
