@NullMarked
package io.depesche.guard;

import org.jspecify.annotations.NullMarked;
