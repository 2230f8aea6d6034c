/**
 * Which texts repeat another one: an agency's report in ten papers is one voice in ten places. {@link
 * io.depesche.ingest.domain.copies.CopyBands} finds those that may, {@link io.depesche.ingest.domain.copies.CopyTest} decides. Pure
 * functions, the same for the same texts for ever: what they compute is stored.
 */
@NullMarked
package io.depesche.ingest.domain.copies;

import org.jspecify.annotations.NullMarked;
