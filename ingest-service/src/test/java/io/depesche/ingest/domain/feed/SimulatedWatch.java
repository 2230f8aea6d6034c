package io.depesche.ingest.domain.feed;

import io.depesche.guard.TargetGuard;
import io.depesche.ingest.domain.article.ArticleIntake;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.fetch.Claim;
import io.depesche.ingest.domain.fetch.HostGate;
import io.depesche.ingest.domain.robots.Robots;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * The watching of sources in simulated time: the real poll, rhythm, gate and spread, driven as the schedule drives them, with a clock
 * that jumps from one event to the next. Days take milliseconds.
 */
public final class SimulatedWatch {

    public static final Instant START = Instant.parse("2026-11-02T10:00:00Z");
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private final MemoryLedger ledger = new MemoryLedger();
    private final ScriptedServers servers = new ScriptedServers(this::now);
    private final HostGate gate = new HostGate(Duration.ofSeconds(1), Set.of(), 6);
    private final Random random = new Random(42);
    private PollRules rules = PollRules.polite();
    private Instant now = START;

    public SimulatedWatch with(PollRules newRules) {
        rules = newRules;
        return this;
    }

    public Instant now() {
        return now;
    }

    public MemoryLedger ledger() {
        return ledger;
    }

    public ScriptedServers servers() {
        return servers;
    }

    public void watch(CanonicalUrl url) {
        ledger.add(FeedState.fresh(FeedSource.of(url), now));
    }

    /** Does all that is due up to this moment, in its time. */
    public void runUntil(Instant end) {
        FeedPoll poll = poll();
        while (!now.isAfter(end)) {
            List<FeedState> due = ledger.claimDue(new Claim(now, Duration.ofMinutes(2), 24, gate.closed(now), "test"));
            for (FeedState feed : due) {
                String host = HostGate.hostOf(feed.url());
                gate.enter(host, now);
                poll.poll(feed);
                gate.leave(host, null, now);
            }
            Instant next = ledger.all().stream()
                    .filter(state -> state.state() == WatchState.ACTIVE)
                    .map(FeedState::nextPoll)
                    .min(Instant::compareTo)
                    .orElse(Instant.MAX);
            Instant look = now.plus(LOOK_EVERY);
            now = next.isAfter(look) ? next : look;
        }
        now = end;
    }

    public void runFor(Duration time) {
        runUntil(now.plus(time));
    }

    /** What happens at the start of the service. */
    public void restart() {
        new StartSpread(random).spread(ledger, now);
    }

    private FeedPoll poll() {
        return new FeedPoll(
                servers,
                servers.reader(),
                new EntrySorter(
                        new TargetGuard((name, atMost) -> List.of(), List.of(), List.of()), new ArticleIntake(random)),
                ledger,
                new PollRhythm(rules, random),
                rules,
                new Robots(servers, "depesche", this::now),
                Hubs.NONE,
                (stage, outcome, items) -> {},
                this::now);
    }

    public static CanonicalUrl url(String address) {
        return Objects.requireNonNull(CanonicalUrl.parse(address), address);
    }
}
