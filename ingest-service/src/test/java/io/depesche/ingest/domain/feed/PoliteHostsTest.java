package io.depesche.ingest.domain.feed;

import static io.depesche.ingest.domain.feed.ScriptedServers.feed;
import static io.depesche.ingest.domain.feed.ScriptedServers.status;
import static io.depesche.ingest.domain.feed.SimulatedWatch.START;
import static io.depesche.ingest.domain.feed.SimulatedWatch.url;
import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.feed.ScriptedServers.Asked;
import io.depesche.ingest.domain.fetch.HostGate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a host sees of us, however many sources it has, and what the other sources see of that host: nothing. */
class PoliteHostsTest {

    private final SimulatedWatch watch = new SimulatedWatch();

    @Test
    void twoHundredSourcesOfOneHostAreAskedOneByOneWithAPauseAndDelayNobody() {
        for (int i = 0; i < 200; i++) {
            watchGood(url("https://gross.example/rss/" + i));
        }
        CanonicalUrl small = url("https://klein.example/rss");
        watchGood(small);

        watch.runFor(Duration.ofMinutes(10));

        List<Instant> large = askedAt("gross.example");
        assertThat(large).hasSizeGreaterThanOrEqualTo(200);
        for (int i = 1; i < large.size(); i++) {
            assertThat(Duration.between(large.get(i - 1), large.get(i))).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
        assertThat(watch.servers().asked(small).getFirst().at()).isEqualTo(START);
    }

    @Test
    void aHostThatIsBusyIsClosedAndASlowOneTakesItsPlaceAmongTheSlow() {
        HostGate gate = new HostGate(Duration.ofSeconds(1), Set.of("127.0.0.1:8084"), 2);
        Instant late = START.plusSeconds(20);
        assertThat(gate.enter("a.example", START)).isTrue();
        assertThat(gate.enter("a.example", START)).as("one connection a host").isFalse();
        for (String slow : List.of("b.example", "c.example", "d.example")) {
            gate.enter(slow, START);
            gate.leave(slow, null, late);
        }
        Instant again = late.plusSeconds(1);
        assertThat(gate.enter("b.example", again)).isTrue();
        assertThat(gate.enter("c.example", again)).isTrue();
        assertThat(gate.enter("d.example", again))
                .as("the third slow one waits")
                .isFalse();
        assertThat(gate.enter("neu.example", again)).as("a quick one does not").isTrue();

        gate.enter("127.0.0.1:8084", START);
        gate.leave("127.0.0.1:8084", null, START);
        assertThat(gate.closed(START)).doesNotContain("127.0.0.1:8084");
        gate.leave("neu.example", Duration.ofSeconds(10), again);
        assertThat(gate.closed(again.plusSeconds(9))).contains("neu.example");
        assertThat(gate.closed(again.plusSeconds(10))).doesNotContain("neu.example");
        gate.enter("neu.example", again.plusSeconds(10));
        gate.leave("neu.example", Duration.ofHours(10), again.plusSeconds(10));
        assertThat(gate.closed(again.plusSeconds(71)))
                .as("a crawl-delay is honoured up to a minute")
                .doesNotContain("neu.example");
    }

    @Test
    void oneAnswer429KeepsTheWholeHostFromBeingAsked() {
        assertThat(secondSourceAskedAfter(PollRules.polite())).isGreaterThanOrEqualTo(Duration.ofSeconds(900));
    }

    @Test
    void byASettingOnlyTheSourceItselfIsHeld() {
        PollRules p = PollRules.polite();
        PollRules perSource = new PollRules(
                p.start(),
                p.shortest(),
                p.longest(),
                Set.of(),
                p.missingFor(),
                p.moveProof(),
                p.moveProofPolls(),
                false);

        assertThat(secondSourceAskedAfter(perSource)).isLessThan(Duration.ofSeconds(5));
    }

    private Duration secondSourceAskedAfter(PollRules rules) {
        SimulatedWatch own = new SimulatedWatch().with(rules);
        CanonicalUrl first = url("https://gross.example/eins");
        CanonicalUrl second = url("https://gross.example/zwei");
        own.servers().answering(first, status(first, 429, Duration.ofSeconds(900)));
        own.servers().answering(second, own.servers().ok(second, feed(second, 5, START, Duration.ofHours(1)), null));
        own.watch(first);
        own.watch(second);
        own.runFor(Duration.ofHours(1));
        return Duration.between(START, own.servers().asked(second).getFirst().at());
    }

    @Test
    void afterARestartFiveThousandOverdueSourcesAreSpreadOverFiveMinutes() {
        for (int i = 0; i < 5_000; i++) {
            watchGood(url("https://host-" + i % 1_500 + ".example/rss/" + i));
        }
        watch.restart();
        watch.runFor(Duration.ofMinutes(7));

        List<Instant> first =
                watch.servers().asked().stream().map(Asked::at).limit(5_000).toList();
        assertThat(Duration.between(START, first.getLast())).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
        for (int minute = 0; minute < 5; minute++) {
            Instant from = START.plusSeconds(minute * 60L);
            assertThat(first.stream().filter(at -> !at.isBefore(from) && at.isBefore(from.plusSeconds(60))))
                    .hasSizeBetween(900, 1_100);
        }
    }

    @Test
    void afterARestartAHandfulIsAskedAtOnce() {
        for (int i = 0; i < 20; i++) {
            watchGood(url("https://host-" + i + ".example/rss"));
        }
        watch.restart();
        watch.runFor(Duration.ofSeconds(1));

        assertThat(watch.servers().asked()).hasSize(20);
    }

    @Test
    void aSourceThatIsAddedIsAskedOnce() {
        CanonicalUrl feed = url("https://inselbote.example/rss");
        watchGood(feed);
        watch.runFor(Duration.ofMinutes(4));

        assertThat(watch.servers().asked()).hasSize(1);
    }

    private void watchGood(CanonicalUrl feed) {
        watch.servers().answering(feed, watch.servers().ok(feed, feed(feed, 5, START, Duration.ofHours(1)), null));
        watch.watch(feed);
    }

    private List<Instant> askedAt(String host) {
        return watch.servers().asked().stream()
                .filter(asked -> HostGate.hostOf(asked.url()).equals(host))
                .map(Asked::at)
                .toList();
    }
}
