package io.depesche.ingest.domain.feed;

import static io.depesche.ingest.domain.feed.ScriptedServers.feed;
import static io.depesche.ingest.domain.feed.ScriptedServers.notModified;
import static io.depesche.ingest.domain.feed.SimulatedWatch.url;
import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.fetch.Answer;
import io.depesche.ingest.domain.fetch.FetchOutcome;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import io.depesche.ingest.domain.syndication.Feed;
import io.depesche.ingest.domain.syndication.Reading;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is sent back to a server of what it said: its validators, byte for byte, and only those of the last good reading. */
class ConditionalPollingTest {

    private static final CanonicalUrl FEED = url("https://inselbote.example/rss");
    private static final String MORNING = "Thu, 05 Nov 2026 06:30:00 GMT";
    private static final String NOON = "Thu, 05 Nov 2026 12:00:00 GMT";

    private final SimulatedWatch watch = new SimulatedWatch();
    private final ScriptedServers servers = watch.servers();

    @Test
    void sendsTheEtagBackAndParsesNothingWhenNothingChanged() {
        play(ok(new Validators("\"k7\"", null)), notModified(FEED));

        assertThat(sent(1)).isEqualTo(new Validators("\"k7\"", null));
        assertThat(watch.ledger().news())
                .filteredOn(news -> !news.pages().isEmpty())
                .hasSize(1);
        assertThat(watch.ledger().state().failures()).isZero();
    }

    @Test
    void keepsThePrefixOfAWeakEtag() {
        play(ok(new Validators("W/\"k7,ä\"", null)), notModified(FEED));

        assertThat(sent(1).etag()).isEqualTo("W/\"k7,ä\"");
    }

    @Test
    void sendsTheDateBackAsItCameAndNoneOfItsOwn() {
        play(ok(new Validators(null, "Thursday, 05-Nov-26 06:30:00 GMT")), notModified(FEED));

        assertThat(sent(0)).isEqualTo(Validators.NONE);
        assertThat(sent(1)).isEqualTo(new Validators(null, "Thursday, 05-Nov-26 06:30:00 GMT"));
    }

    @Test
    void sendsBothValidatorsWhereTheServerGaveBoth() {
        play(ok(new Validators("\"k7\"", MORNING)), notModified(FEED));

        assertThat(sent(1)).isEqualTo(new Validators("\"k7\"", MORNING));
    }

    @Test
    void sendsTheNewestEtag() {
        play(ok(new Validators("\"k7\"", null)), ok(new Validators("\"k8\"", null)), notModified(FEED));

        assertThat(sent(2).etag()).isEqualTo("\"k8\"");
    }

    @Test
    void forgetsAnEtagThatTheLastAnswerDidNotHave() {
        play(ok(new Validators("\"k7\"", MORNING)), ok(Validators.NONE), ok(Validators.NONE));

        assertThat(sent(2)).isEqualTo(Validators.NONE);
    }

    @Test
    void keepsNoValidatorOfADocumentThatItCouldNotRead() {
        FetchOutcome broken = servers.ok(FEED, new Reading.Unreadable("no feed: ends in the middle"), "\"kaputt\"");
        play(broken, ok(Validators.NONE));

        assertThat(sent(1)).isEqualTo(Validators.NONE);
        assertThat(watch.ledger().state().failures()).isZero();
    }

    @Test
    void aDocumentThatCannotBeReadLeavesTheValidatorsOfTheLastGoodOne() {
        FetchOutcome broken = servers.ok(FEED, new Reading.Unreadable("no feed"), "\"kaputt\"");
        play(ok(new Validators("\"k7\"", null)), broken, notModified(FEED));

        assertThat(sent(2).etag()).isEqualTo("\"k7\"");
    }

    @Test
    void takesOverTheValidatorsThatA304Carries() {
        FetchOutcome same = new FetchOutcome.NotModified(new Validators(null, NOON), Answer.from(FEED));
        play(ok(new Validators("\"k7\"", MORNING)), same, notModified(FEED));

        assertThat(sent(2)).isEqualTo(new Validators("\"k7\"", NOON));
    }

    private FetchOutcome ok(Validators validators) {
        Feed document = feed(FEED, 3, SimulatedWatch.START, Duration.ofMinutes(20));
        return servers.ok(FEED, document, validators, answer -> answer);
    }

    private void play(FetchOutcome... answers) {
        servers.answering(FEED, answers);
        watch.watch(FEED);
        watch.runFor(Duration.ofDays(2));
        assertThat(servers.asked().size()).isGreaterThanOrEqualTo(answers.length);
    }

    private Validators sent(int request) {
        List<ScriptedServers.Asked> asked = servers.asked(FEED);
        return asked.get(request).validators();
    }
}
