/**
 * Time: which feed is polled and which page is visited when. What a poll or a visit does is in the domain; start with
 * {@link io.depesche.ingest.adapter.schedule.FeedPollJob}.
 */
@NullMarked
package io.depesche.ingest.adapter.schedule;

import org.jspecify.annotations.NullMarked;
