package io.depesche.ingest.domain.feed;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.fetch.Answer;
import java.time.Duration;
import java.time.Instant;

/**
 * When a permanent redirect is believed: every hop of it is permanent, a feed stands at its end, and that was so at several polls over
 * some days. A parked domain, a captive portal and a mistake of an afternoon are no moves.
 */
final class MoveProof {

    private final PollRules rules;
    private final FeedLedger ledger;

    MoveProof(PollRules rules, FeedLedger ledger) {
        this.rules = rules;
        this.ledger = ledger;
    }

    /** The state after a poll that found a feed, or found it unchanged. */
    FeedState after(FeedState feed, Answer answer, Instant now) {
        CanonicalUrl target = answer.movedTo();
        if (target == null || target.equals(feed.url())) {
            return feed.moving(feed.source(), null);
        }
        FeedMove before = feed.move();
        FeedMove move = before != null && before.to().equals(target)
                ? new FeedMove(target, before.polls() + 1, before.since())
                : new FeedMove(target, 1, now);
        boolean proved = move.polls() >= rules.moveProofPolls()
                && Duration.between(move.since(), now).compareTo(rules.moveProof()) >= 0;
        // Two sources at one address would be two requests for one document.
        return proved && !ledger.isWatched(target, feed.source().id())
                ? feed.moving(feed.source().at(target), null)
                : feed.moving(feed.source(), move);
    }
}
