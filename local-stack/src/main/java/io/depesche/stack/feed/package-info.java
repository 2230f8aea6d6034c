/**
 * A small news outlet on the loopback address, made from the files in {@code seeds/articles}: a feed, article pages and one article that is
 * silently edited. It behaves as outlets do (ETag, Last-Modified, 304), so that the polling is tried on the real thing. Start with
 * {@link io.depesche.stack.feed.SampleFeedServer}.
 */
@NullMarked
package io.depesche.stack.feed;

import org.jspecify.annotations.NullMarked;
