package io.depesche.ingest.domain.feed;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.feed.FeedLedger.HostHold;
import io.depesche.ingest.domain.fetch.Answer;
import io.depesche.ingest.domain.fetch.FetchOutcome;
import io.depesche.ingest.domain.fetch.FetchRequest;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import io.depesche.ingest.domain.fetch.Fetcher;
import io.depesche.ingest.domain.fetch.HostGate;
import io.depesche.ingest.domain.robots.Robots;
import io.depesche.ingest.domain.syndication.Feed;
import io.depesche.ingest.domain.syndication.FeedEntry;
import io.depesche.ingest.domain.syndication.Hints;
import io.depesche.ingest.domain.syndication.Reading;
import io.depesche.ingest.domain.syndication.Stamp;
import io.depesche.ingest.domain.trace.ItemCounter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One poll of one source: ask whether it has changed, read it if it has, and write its state together with what it brought. Whatever the
 * server answers, a poll ends with a state that says so. Thread-safe.
 */
public final class FeedPoll {

    private static final String STAGE = "feed-poll";

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;

    /** A server that says 429 and not for how long is left alone, as a whole, for this long at most. */
    private static final Duration HOLD_WITHOUT_WORD = Duration.ofMinutes(15);

    private final Fetcher fetcher;
    private final SourceReader reader;
    private final EntrySorter sorter;
    private final FeedLedger ledger;
    private final PollRhythm rhythm;
    private final MoveProof moves;
    private final PollRules rules;
    private final Robots robots;
    private final Hubs hubs;
    private final ItemCounter counter;
    private final InstantSource clock;

    public FeedPoll(
            Fetcher fetcher,
            SourceReader reader,
            EntrySorter sorter,
            FeedLedger ledger,
            PollRhythm rhythm,
            PollRules rules,
            Robots robots,
            Hubs hubs,
            ItemCounter counter,
            InstantSource clock) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.sorter = sorter;
        this.ledger = ledger;
        this.rhythm = rhythm;
        this.moves = new MoveProof(rules, ledger);
        this.rules = rules;
        this.robots = robots;
        this.hubs = hubs;
        this.counter = counter;
        this.clock = clock;
    }

    /** Polls and settles. */
    public void poll(FeedState feed) {
        if (feed.source().kind() == SourceKind.LINKS && !mayRead(feed)) {
            return;
        }
        try (FetchOutcome outcome = fetcher.fetch(request(feed.source(), feed.validators()))) {
            settle(feed, outcome);
        }
    }

    private void settle(FeedState feed, FetchOutcome outcome) {
        Instant now = clock.instant();
        switch (outcome) {
            case FetchOutcome.Fetched fetched -> read(feed, fetched, now);
            case FetchOutcome.NotModified same -> unchanged(feed, same, now);
            case FetchOutcome.Answered answered -> answered(feed, answered, now);
            case FetchOutcome.Refused refused -> fail(feed, refused.reason());
            case FetchOutcome.TooLarge large -> fail(feed, "the answer is over " + large.limit() + " bytes");
            case FetchOutcome.Failed failed -> fail(feed, failed.reason());
        }
    }

    /** Settles a poll that failed or could not be carried out: the next one comes later, but it comes. */
    public void fail(FeedState feed, String reason) {
        Instant now = clock.instant();
        fail(feed, reason, null, feed.trouble().missingSince(), now);
    }

    /** A page of links is read by a machine that nobody asked to; asking for the site's rules is a turn of its own. */
    private boolean mayRead(FeedState feed) {
        switch (robots.check(feed.url())) {
            case Robots.Verdict.Allowed allowed -> {
                return true;
            }
            case Robots.Verdict.Disallowed disallowed -> fail(feed, disallowed.reason());
            case Robots.Verdict.Unreachable unreachable -> fail(feed, unreachable.reason());
            case Robots.Verdict.Unknown unknown -> {
                robots.ask(feed.url());
                ledger.settle(feed.next(feed.rhythm(), feed.notBefore(), clock.instant()), FeedNews.NONE);
            }
        }
        return false;
    }

    static FetchRequest request(FeedSource source, Validators validators) {
        return source.kind() == SourceKind.LINKS
                ? FetchRequest.page(source.url(), validators)
                : FetchRequest.feed(source.url(), validators);
    }

    private void read(FeedState feed, FetchOutcome.Fetched fetched, Instant now) {
        CanonicalUrl foundAt = fetched.answer().finalUrl();
        switch (reader.read(feed.source(), fetched.body(), fetched.contentType(), foundAt)) {
            case Reading.Unreadable unreadable ->
                // Where a redirect leads to something else than a feed, it is not where the feed has gone.
                fail(feed.moving(feed.source(), null), unreadable.reason());
            case Feed document -> {
                FeedNews news = sorter.sort(feed.source().given(), document, now);
                int fresh = ledger.unknown(news);
                FeedWishes wishes = FeedWishes.of(document.hints());
                int entries = document.entries().size();
                FeedState read = feed.read(validators(fetched, document), document.title(), entries, wishes, now);
                FeedState moved = moves.after(read, fetched.answer(), now);
                FeedRhythm learned = feed.rhythm().after(fresh, dates(document, now), now);
                settle(moved, learned, fetched.answer(), news, now);
                named(moved.source(), document.hints(), fetched.answer(), now);
                counter.count(STAGE, "ok");
                counter.count("feed-entry", "rejected", news.refusals().size());
            }
        }
    }

    /** An index of sitemaps may stay the same while they change: it is asked for without conditions. */
    private static Validators validators(FetchOutcome.Fetched fetched, Feed document) {
        return document.format().equals(SitemapIndex.FORMAT) ? Validators.NONE : fetched.validators();
    }

    private void unchanged(FeedState feed, FetchOutcome.NotModified same, Instant now) {
        Validators known = feed.validators();
        Validators told = same.validators();
        FeedState confirmed = feed.confirmed(
                new Validators(
                        told.etag() != null ? told.etag() : known.etag(),
                        told.lastModified() != null ? told.lastModified() : known.lastModified()),
                now);
        settle(moves.after(confirmed, same.answer(), now), feed.rhythm(), same.answer(), FeedNews.NONE, now);
        counter.count(STAGE, "unchanged");
    }

    private void settle(FeedState state, FeedRhythm learned, Answer answer, FeedNews news, Instant now) {
        Duration interval = rhythm.interval(state.source(), learned, hubs.announce(state.source(), now), now);
        Instant next = rhythm.afterSuccess(interval, state.wishes(), answer.maxAge(), now);
        ledger.settle(state.next(learned.at(interval), null, next), news);
    }

    private void answered(FeedState feed, FetchOutcome.Answered answered, Instant now) {
        Duration retryAfter = PollRhythm.bounded(answered.answer().retryAfter());
        switch (answered.status()) {
            case GONE -> end(feed, WatchState.GONE, answered.reason() + ": it is gone and not asked again", now);
            case NOT_FOUND -> missing(feed, answered, now);
            case TOO_MANY_REQUESTS -> throttled(feed, retryAfter, now);
            default -> fail(feed, answered.reason(), retryAfter, feed.trouble().missingSince(), now);
        }
    }

    private void missing(FeedState feed, FetchOutcome.Answered answered, Instant now) {
        Instant since = Objects.requireNonNullElse(feed.trouble().missingSince(), now);
        if (Duration.between(since, now).compareTo(rules.missingFor()) < 0) {
            fail(feed, answered.reason(), null, since, now);
        } else {
            String day = since.atOffset(ZoneOffset.UTC).toLocalDate().toString();
            end(feed, WatchState.DISABLED, answered.reason() + " since " + day + ": it is not asked any more", now);
        }
    }

    /** The server is well and wants less of us: no failure of the source. */
    private void throttled(FeedState feed, @Nullable Duration retryAfter, Instant now) {
        FeedTrouble before = feed.trouble();
        Duration backOff = rhythm.backOff(feed.source(), before.backOff());
        Duration wait =
                retryAfter == null ? backOff : later(retryAfter, feed.rhythm().interval());
        Instant until = now.plus(wait);
        FeedTrouble trouble = new FeedTrouble(
                before.failures(),
                "answered 429: it wants to be left alone" + (retryAfter == null ? "" : " until " + until),
                retryAfter == null ? backOff : before.backOff(),
                before.missingSince());
        Duration hold = retryAfter != null ? wait : wait.compareTo(HOLD_WITHOUT_WORD) < 0 ? wait : HOLD_WITHOUT_WORD;
        ledger.settle(
                feed.failed(trouble, now).next(feed.rhythm(), until, until),
                FeedNews.NONE,
                rules.holdHosts() ? new HostHold(HostGate.hostOf(feed.url()), now.plus(hold)) : null);
        counter.count(STAGE, "throttled");
    }

    private void fail(
            FeedState feed, String reason, @Nullable Duration retryAfter, @Nullable Instant missingSince, Instant now) {
        Duration backOff = rhythm.backOff(feed.source(), feed.trouble().backOff());
        FeedTrouble trouble = new FeedTrouble(feed.failures() + 1, reason, backOff, missingSince);
        Instant told = retryAfter == null ? null : now.plus(retryAfter);
        Instant next = now.plus(later(backOff, retryAfter));
        ledger.settle(feed.failed(trouble, now).next(feed.rhythm(), told, next), FeedNews.NONE);
        counter.count(STAGE, "failed");
    }

    private void end(FeedState feed, WatchState state, String reason, Instant now) {
        FeedTrouble before = feed.trouble();
        FeedTrouble trouble = new FeedTrouble(feed.failures() + 1, reason, before.backOff(), before.missingSince());
        FeedState ended = feed.failed(trouble, now).in(state);
        ledger.settle(ended.next(feed.rhythm(), null, now.plus(PollRhythm.DAY)), FeedNews.NONE);
        counter.count(STAGE, state.code());
    }

    /** The header's word comes before the document's: whoever runs the server is nearer to the hub. */
    private void named(FeedSource source, Hints hints, Answer answer, Instant now) {
        String hub = link(answer, "hub");
        String self = link(answer, "self");
        String topic = self != null ? self : hints.self();
        hubs.named(
                source,
                hub != null ? hub : hints.hub(),
                topic != null ? topic : source.url().value(),
                now);
    }

    private static @Nullable String link(Answer answer, String rel) {
        for (Answer.Link link : answer.links()) {
            CanonicalUrl target = link.rels().contains(rel) ? answer.finalUrl().resolve(link.target()) : null;
            if (target != null) {
                return target.value();
            }
        }
        return null;
    }

    private static Duration later(Duration one, @Nullable Duration other) {
        return other == null || one.compareTo(other) > 0 ? one : other;
    }

    private static List<Instant> dates(Feed document, Instant now) {
        return document.entries().stream()
                .map(FeedEntry::published)
                .filter(Objects::nonNull)
                .map(Stamp::instant)
                .filter(date -> !date.isAfter(now))
                .toList();
    }
}
