/** The page in a real browser. Skipped, with the reason, where there is no Chromium. */
@NullMarked
package io.depesche.gateway.page;

import org.jspecify.annotations.NullMarked;
