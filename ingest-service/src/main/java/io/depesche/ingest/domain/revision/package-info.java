/**
 * Whether a text says something else than the last one of the same article: what is compared is its {@link
 * io.depesche.ingest.domain.revision.TextCore}, without typography and without the lines that change by themselves. Pure functions; the
 * words are in {@code ingest/revision}.
 */
@NullMarked
package io.depesche.ingest.domain.revision;

import org.jspecify.annotations.NullMarked;
