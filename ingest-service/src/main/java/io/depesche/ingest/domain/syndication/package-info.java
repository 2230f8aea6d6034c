/**
 * Documents in which a site says what is new: RSS, Atom and JSON Feed, and beside them lists of feeds, news sitemaps and pages of links.
 * Nothing here fetches, and bad input is a value. Start with {@link io.depesche.ingest.domain.syndication.FeedParser}.
 */
@NullMarked
package io.depesche.ingest.domain.syndication;

import org.jspecify.annotations.NullMarked;
