/**
 * Which addresses may be connected to when a stranger names them: a feed's link, a redirect, a webhook's target. Here is only the decision;
 * whoever connects must use one of the addresses of the verdict and must not look the name up again. Start with {@link
 * io.depesche.guard.TargetGuard}; the refused blocks stand in {@code special-addresses.tsv}.
 */
@NullMarked
package io.depesche.guard;

import org.jspecify.annotations.NullMarked;
