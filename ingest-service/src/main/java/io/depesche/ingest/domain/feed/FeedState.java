package io.depesche.ingest.domain.feed;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a feed between two polls. The validators are an offset: they may only advance in the transaction that also
 * makes the entries durable, or a crash between the two would lose those entries behind a 304 for ever.
 *
 * @param lastError in words; absent after a success
 * @param entries how many the feed had when it was last read
 * @param failures polls that failed since the last success
 */
public record FeedState(
        CanonicalUrl url,
        Validators validators,
        @Nullable Instant lastPoll,
        @Nullable Instant lastSuccess,
        @Nullable String lastError,
        int entries,
        int failures,
        Instant nextPoll) {

    /** A feed that has just been named. */
    public static FeedState fresh(CanonicalUrl url, Instant nextPoll) {
        return new FeedState(url, Validators.NONE, null, null, null, 0, 0, nextPoll);
    }

    /** After a poll that found nothing changed. */
    public FeedState confirmed(Instant now, Instant next) {
        return new FeedState(url, validators, now, now, null, entries, 0, next);
    }

    /** After a poll that brought a document. */
    public FeedState read(Validators newValidators, int newEntries, Instant now, Instant next) {
        return new FeedState(url, newValidators, now, now, null, newEntries, 0, next);
    }

    /** After a poll that failed: the validators stay, whatever the answer carried. */
    public FeedState failed(String error, Instant now, Instant next) {
        return new FeedState(url, validators, now, lastSuccess, error, entries, failures + 1, next);
    }
}
