/**
 * Articles that people hand in, one by one or by the thousand: over HTTP, as files, out of archives. What a document is, which articles are in
 * it and what became of each. Start with {@link io.depesche.ingest.domain.archive.DocumentIntake}.
 */
@NullMarked
package io.depesche.ingest.domain.archive;

import org.jspecify.annotations.NullMarked;
