/** A folder into which people put files. What is in a file is for {@link io.depesche.ingest.domain.archive.DocumentIntake} to say. */
@NullMarked
package io.depesche.ingest.adapter.files;

import org.jspecify.annotations.NullMarked;
