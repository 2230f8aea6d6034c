package io.depesche.ingest.domain.feed;

import io.depesche.ingest.domain.article.CanonicalUrl;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a source; {@code null} leaves a field as it is.
 *
 * @param title an empty one goes back to the document's own
 * @param group an empty one takes it out of its group
 * @param state active or paused; active also wakes a source that is gone or disabled
 * @param selector of kind links only
 * @param url where it is asked from now on; its id stays
 * @param keepDays 0 goes back to the service's own limit
 */
public record FeedChange(
        @Nullable String title,
        @Nullable String group,
        @Nullable WatchState state,
        @Nullable String selector,
        @Nullable CanonicalUrl url,
        @Nullable Integer keepDays) {

    public static FeedChange to(WatchState state) {
        return new FeedChange(null, null, state, null, null, null);
    }

    /** What is wrong with it, in words, or {@code null}. */
    public @Nullable String objection() {
        if (state == WatchState.GONE || state == WatchState.DISABLED) {
            return "expected the state active or paused but found: " + state.code();
        }
        if (selector != null && selector.isBlank()) {
            return "expected a CSS selector but found an empty one";
        }
        return keepDays != null && keepDays < 0 ? "expected keepDays of at least 0 but found: " + keepDays : null;
    }
}
