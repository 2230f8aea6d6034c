/**
 * Article pages: when they are visited, and how the text is got out of the HTML. Start with
 * {@link io.depesche.ingest.domain.page.PageVisit}; the extraction is {@link io.depesche.ingest.domain.page.PageExtractor}.
 */
@NullMarked
package io.depesche.ingest.domain.page;

import org.jspecify.annotations.NullMarked;
