/** What counts as a copy of a text, held to texts of our own, and by measurement to any collection of texts. */
@NullMarked
package io.depesche.ingest.domain.copies;

import org.jspecify.annotations.NullMarked;
