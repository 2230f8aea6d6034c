/**
 * From HTML to an article: title, text, dates and names, or the reason why the page holds no article. Nothing is fetched here and
 * nothing is remembered. Start with {@link io.depesche.ingest.domain.extraction.PageExtractor}; what is done with the result is the room
 * {@code domain.page}'s business.
 */
@NullMarked
package io.depesche.ingest.domain.extraction;

import org.jspecify.annotations.NullMarked;
