/** Tests of the comparison of texts. */
@NullMarked
package io.depesche.diff;

import org.jspecify.annotations.NullMarked;
