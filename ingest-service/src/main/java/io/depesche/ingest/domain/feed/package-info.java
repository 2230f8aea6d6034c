/**
 * Feeds: reading them, what is remembered of them between two polls, and what one poll does. How bytes are fetched and rows are
 * written stands behind ports; start with {@link io.depesche.ingest.domain.feed.FeedPoll}.
 */
@NullMarked
package io.depesche.ingest.domain.feed;

import org.jspecify.annotations.NullMarked;
