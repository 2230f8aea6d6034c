/** What is withdrawn and must not come back, by an operator's word or because its source's time is over. Start with {@link
 * io.depesche.ingest.domain.takedown.Takedowns}. */
@NullMarked
package io.depesche.ingest.domain.takedown;

import org.jspecify.annotations.NullMarked;
