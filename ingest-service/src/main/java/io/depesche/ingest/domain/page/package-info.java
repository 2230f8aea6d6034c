/**
 * Article pages: when they are visited and what becomes of a visit. Start with {@link io.depesche.ingest.domain.page.PageVisit}; how the
 * text is got out of the HTML is the business of {@link io.depesche.ingest.domain.extraction.PageExtractor}.
 */
@NullMarked
package io.depesche.ingest.domain.page;

import org.jspecify.annotations.NullMarked;
