/**
 * How fast pages are read: {@link io.depesche.bench.extract.ExtractCommand} times the extractor of ingest-service and Readability4J on
 * the same pages. How well they are read is not measured here.
 */
@NullMarked
package io.depesche.bench.extract;

import org.jspecify.annotations.NullMarked;
