/**
 * What is forgotten and when: articles whose source may be kept for so many days, and what this service remembers only to do its work.
 * Start with {@link io.depesche.ingest.domain.retention.Housekeeping}; the register of takedowns is never touched.
 */
@NullMarked
package io.depesche.ingest.domain.retention;

import org.jspecify.annotations.NullMarked;
