/** Tests of what counts as a change. */
@NullMarked
package io.depesche.ingest.domain.revision;

import org.jspecify.annotations.NullMarked;
