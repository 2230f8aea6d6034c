package io.depesche.ingest.domain.feed;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a source between two polls. The validators are an offset: they may only advance in the transaction that also
 * makes the entries durable, or a crash between the two would lose those entries behind a 304 for ever.
 *
 * @param foundTitle the document's own title
 * @param entries how many the feed had when it was last read
 * @param wishes of the last document
 * @param move a redirect that is being proved
 * @param notBefore the server's own word to stay away until then
 */
public record FeedState(
        FeedSource source,
        WatchState state,
        Validators validators,
        @Nullable Instant lastPoll,
        @Nullable Instant lastSuccess,
        @Nullable String foundTitle,
        int entries,
        FeedRhythm rhythm,
        FeedWishes wishes,
        FeedTrouble trouble,
        @Nullable FeedMove move,
        @Nullable Instant notBefore,
        Instant nextPoll) {

    /** A source that has just been named. */
    public static FeedState fresh(FeedSource source, Instant nextPoll) {
        return new FeedState(
                source,
                WatchState.ACTIVE,
                Validators.NONE,
                null,
                null,
                null,
                0,
                FeedRhythm.UNKNOWN,
                FeedWishes.NONE,
                FeedTrouble.NONE,
                null,
                null,
                nextPoll);
    }

    public CanonicalUrl url() {
        return source.url();
    }

    public int failures() {
        return trouble.failures();
    }

    public @Nullable String lastError() {
        return trouble.error();
    }

    /** After a poll that found nothing changed; what the answer's validators replace is gone. */
    public FeedState confirmed(Validators newValidators, Instant now) {
        return read(newValidators, foundTitle, entries, wishes, now);
    }

    /** After a poll that brought a document. */
    public FeedState read(
            Validators newValidators, @Nullable String title, int newEntries, FeedWishes newWishes, Instant now) {
        return new FeedState(
                source,
                state,
                newValidators,
                now,
                now,
                title,
                newEntries,
                rhythm,
                newWishes,
                FeedTrouble.NONE,
                move,
                null,
                nextPoll);
    }

    /** After a poll that failed: the validators stay, whatever the answer carried. */
    public FeedState failed(FeedTrouble newTrouble, Instant now) {
        return new FeedState(
                source,
                state,
                validators,
                now,
                lastSuccess,
                foundTitle,
                entries,
                rhythm,
                wishes,
                newTrouble,
                move,
                null,
                nextPoll);
    }

    public FeedState in(WatchState newState) {
        return with(source, newState, rhythm, move, notBefore, nextPoll);
    }

    /** On its way to another address, or arrived there. */
    public FeedState moving(FeedSource newSource, @Nullable FeedMove newMove) {
        return with(newSource, state, rhythm, newMove, notBefore, nextPoll);
    }

    public FeedState next(FeedRhythm newRhythm, @Nullable Instant newNotBefore, Instant newNextPoll) {
        return with(source, state, newRhythm, move, newNotBefore, newNextPoll);
    }

    /** The same with what a poll found, and another plan. */
    private FeedState with(
            FeedSource newSource,
            WatchState newState,
            FeedRhythm newRhythm,
            @Nullable FeedMove newMove,
            @Nullable Instant newNotBefore,
            Instant newNextPoll) {
        return new FeedState(
                newSource,
                newState,
                validators,
                lastPoll,
                lastSuccess,
                foundTitle,
                entries,
                newRhythm,
                wishes,
                trouble,
                newMove,
                newNotBefore,
                newNextPoll);
    }
}
