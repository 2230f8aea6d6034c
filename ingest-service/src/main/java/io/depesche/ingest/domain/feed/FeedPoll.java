package io.depesche.ingest.domain.feed;

import io.depesche.ingest.domain.fetch.FetchOutcome;
import io.depesche.ingest.domain.fetch.FetchRequest;
import io.depesche.ingest.domain.fetch.Fetcher;
import io.depesche.ingest.domain.syndication.Feed;
import io.depesche.ingest.domain.syndication.FeedParser;
import io.depesche.ingest.domain.syndication.Reading;
import io.depesche.ingest.domain.trace.ItemCounter;
import java.time.InstantSource;

/**
 * One poll of one feed: ask whether it has changed, read it if it has, and write its state together with what it brought. Whatever the
 * server answers, a poll ends with a state that says so. Thread-safe.
 */
public final class FeedPoll {

    private static final String STAGE = "feed-poll";

    private final Fetcher fetcher;
    private final FeedParser parser;
    private final EntrySorter sorter;
    private final FeedLedger ledger;
    private final PollRhythm rhythm;
    private final ItemCounter counter;
    private final InstantSource clock;

    public FeedPoll(
            Fetcher fetcher,
            FeedParser parser,
            EntrySorter sorter,
            FeedLedger ledger,
            PollRhythm rhythm,
            ItemCounter counter,
            InstantSource clock) {
        this.fetcher = fetcher;
        this.parser = parser;
        this.sorter = sorter;
        this.ledger = ledger;
        this.rhythm = rhythm;
        this.counter = counter;
        this.clock = clock;
    }

    /** Polls and settles. */
    public void poll(FeedState feed) {
        try (FetchOutcome outcome = fetcher.fetch(FetchRequest.feed(feed.url(), feed.validators()))) {
            settle(feed, outcome);
        }
    }

    private void settle(FeedState feed, FetchOutcome outcome) {
        var now = clock.instant();
        switch (outcome) {
            case FetchOutcome.Fetched fetched -> read(feed, fetched);
            case FetchOutcome.NotModified same -> {
                FeedState same304 = feed.confirmed(feed.validators(), now);
                ledger.settle(same304.next(feed.rhythm(), null, rhythm.afterSuccess(now)), FeedNews.NONE);
                counter.count(STAGE, "unchanged");
            }
            case FetchOutcome.Answered answered -> fail(feed, answered.reason());
            case FetchOutcome.Refused refused -> fail(feed, refused.reason());
            case FetchOutcome.TooLarge large -> fail(feed, "the feed is over " + large.limit() + " bytes");
            case FetchOutcome.Failed failed -> fail(feed, failed.reason());
        }
    }

    /** Settles a poll that could not be carried out. */
    public void fail(FeedState feed, String reason) {
        var now = clock.instant();
        FeedTrouble trouble = new FeedTrouble(feed.failures() + 1, reason, null, null);
        FeedState failed = feed.failed(trouble, now);
        ledger.settle(failed.next(feed.rhythm(), null, rhythm.afterFailure(now, trouble.failures())), FeedNews.NONE);
        counter.count(STAGE, "failed");
    }

    private void read(FeedState feed, FetchOutcome.Fetched fetched) {
        var now = clock.instant();
        switch (parser.parse(fetched.body(), fetched.contentType(), feed.url())) {
            case Reading.Unreadable unreadable -> fail(feed, unreadable.reason());
            case Feed document -> {
                FeedNews news = sorter.sort(feed.source().given(), document, now);
                FeedState read = feed.read(
                        fetched.validators(),
                        document.title(),
                        document.entries().size(),
                        FeedWishes.of(document.hints()),
                        now);
                ledger.settle(read.next(feed.rhythm(), null, rhythm.afterSuccess(now)), news);
                counter.count(STAGE, "ok");
                counter.count("feed-entry", "rejected", news.refusals().size());
            }
        }
    }
}
