package io.depesche.ingest.domain.feed;

import static io.depesche.ingest.domain.feed.ScriptedServers.feed;
import static io.depesche.ingest.domain.feed.ScriptedServers.redirected;
import static io.depesche.ingest.domain.feed.SimulatedWatch.START;
import static io.depesche.ingest.domain.feed.SimulatedWatch.url;
import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.fetch.FetchOutcome;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import io.depesche.ingest.domain.syndication.Reading;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * When a source's address is changed because its server says that it moved. Whether every hop of a chain is permanent, 301 or 308, is
 * for the fetcher to say; its own test holds that.
 */
class MovedFeedsTest {

    private static final CanonicalUrl OLD = url("https://inselbote.example/rss");
    private static final CanonicalUrl NEW = url("https://neuer-inselbote.example/feed");

    private final SimulatedWatch watch = new SimulatedWatch();

    @Test
    void aMoveForGoodIsBelievedAfterSeveralPollsOverSomeDays() {
        watch.servers().answering(OLD, moved(NEW, true)).answering(NEW, moved(NEW, false));
        watch.watch(OLD);

        watch.runFor(Duration.ofHours(47));
        assertThat(watch.ledger().state().url()).isEqualTo(OLD);
        watch.runFor(Duration.ofDays(2));

        assertThat(watch.ledger().state().url()).isEqualTo(NEW);
        assertThat(watch.ledger().state().source().given()).isEqualTo(OLD);
        assertThat(watch.servers().asked(NEW)).isNotEmpty();
        assertThat(watch.servers().asked().getLast().url()).isEqualTo(NEW);
    }

    @Test
    void threeSeldomPollsAreNeededEvenIfTheDaysHavePassed() {
        FetchOutcome seldom = watch.servers()
                .ok(
                        OLD,
                        feed(OLD, 5, START, Duration.ofDays(30)),
                        Validators.NONE,
                        ScriptedServers.maxAge(Duration.ofHours(24)).andThen(redirected(NEW, true))::apply);
        watch.servers().answering(OLD, seldom);
        watch.watch(OLD);
        watch.runFor(Duration.ofHours(47));
        assertThat(watch.ledger().state().move()).isEqualTo(new FeedMove(NEW, 2, START));
        assertThat(watch.ledger().state().url()).isEqualTo(OLD);
    }

    @Test
    void aRedirectForNowChangesNothing() {
        watch.servers().answering(OLD, moved(NEW, false));
        watch.watch(OLD);
        watch.runFor(Duration.ofDays(10));

        assertThat(watch.ledger().state().url()).isEqualTo(OLD);
        assertThat(watch.ledger().state().failures()).isZero();
    }

    @Test
    void aMoveToSomethingThatIsNoFeedIsNone() {
        FetchOutcome parked = watch.servers()
                .ok(OLD, new Reading.Unreadable("no feed: a page"), Validators.NONE, redirected(NEW, true));
        watch.servers().answering(OLD, moved(NEW, true), moved(NEW, true), parked);
        watch.watch(OLD);
        watch.runFor(Duration.ofDays(10));

        assertThat(watch.ledger().state().url()).isEqualTo(OLD);
        assertThat(watch.ledger().state().move()).isNull();
        assertThat(watch.ledger().state().lastError()).isEqualTo("no feed: a page");
    }

    @Test
    void aMoveThatWasTakenBackStartsItsProofAnew() {
        watch.servers().answering(OLD, moved(NEW, true), moved(NEW, true), moved(OLD, false), moved(NEW, true));
        watch.watch(OLD);
        watch.runFor(Duration.ofHours(48));

        assertThat(watch.ledger().state().url()).isEqualTo(OLD);
    }

    @Test
    void aSourceDoesNotMoveToWhereAnotherOneIsAsked() {
        watch.servers().answering(OLD, moved(NEW, true)).answering(NEW, moved(NEW, false));
        watch.watch(OLD);
        watch.watch(NEW);
        watch.runFor(Duration.ofDays(5));

        assertThat(watch.ledger().state().url()).isEqualTo(OLD);
    }

    private FetchOutcome moved(CanonicalUrl to, boolean forGood) {
        return watch.servers()
                .ok(OLD, feed(OLD, 5, START, Duration.ofHours(4)), Validators.NONE, redirected(to, forGood));
    }
}
