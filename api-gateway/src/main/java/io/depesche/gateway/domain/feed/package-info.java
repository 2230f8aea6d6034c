/**
 * The feeds that the pipeline watches, as the outside sees and changes them. They live in ingest-service; here stands what may be asked
 * of it. Start with {@link io.depesche.gateway.domain.feed.FeedRegistry}; the form of what a caller sends is in {@link
 * io.depesche.gateway.domain.feed.FeedFields}.
 */
@NullMarked
package io.depesche.gateway.domain.feed;

import org.jspecify.annotations.NullMarked;
