package io.depesche.bench.polling;

import io.depesche.guard.TargetGuard;
import io.depesche.ingest.domain.article.ArticleIntake;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.feed.EntrySorter;
import io.depesche.ingest.domain.feed.FeedPoll;
import io.depesche.ingest.domain.feed.FeedSource;
import io.depesche.ingest.domain.feed.FeedState;
import io.depesche.ingest.domain.feed.Hubs;
import io.depesche.ingest.domain.feed.PollRhythm;
import io.depesche.ingest.domain.feed.PollRules;
import io.depesche.ingest.domain.feed.StartSpread;
import io.depesche.ingest.domain.feed.WatchState;
import io.depesche.ingest.domain.fetch.FetchOutcome;
import io.depesche.ingest.domain.fetch.FetchRequest;
import io.depesche.ingest.domain.fetch.Fetcher;
import io.depesche.ingest.domain.fetch.HostGate;
import io.depesche.ingest.domain.robots.Robots;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Drives the polls event by event: a source becomes due, takes a worker if its host's gate is open, keeps both for as long as its server
 * takes, and settles. Only one thread, so a run with one seed gives the same figures everywhere.
 */
final class Simulation implements Fetcher {

    static final Instant START = Instant.parse("2026-11-02T00:00:00Z");
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private record Due(Instant at, String id) {}

    private record Done(Instant at, Instant begun, String id, String host) {}

    private final Map<String, SimulatedSource> sources = new HashMap<>();
    private final MemoryLedger ledger = new MemoryLedger();
    private final PriorityQueue<Due> due = new PriorityQueue<>(java.util.Comparator.comparing(Due::at));
    private final PriorityQueue<Done> running = new PriorityQueue<>(java.util.Comparator.comparing(Done::at));
    private final Map<String, Deque<Due>> waiting = new HashMap<>();
    private final HostGate gate;
    private final FeedPoll poll;
    private final Figures figures = new Figures();
    private final int workers;
    private final RandomGenerator random;
    private Instant now = START;

    Simulation(int workers, long seed) {
        this.workers = workers;
        this.random = new Random(seed);
        this.gate = new HostGate(Duration.ofSeconds(1), Set.of(), Math.max(1, workers / 4));
        PollRules rules = PollRules.polite();
        this.poll = new FeedPoll(
                this,
                (source, document, type, foundAt) -> source(source.url()).document(),
                new EntrySorter(
                        new TargetGuard((name, atMost) -> List.of(), List.of(), List.of()), new ArticleIntake(random)),
                ledger,
                new PollRhythm(rules, random),
                rules,
                new Robots(this, "depesche", () -> now),
                Hubs.NONE,
                (stage, outcome, items) -> figures.count(stage + " " + outcome, items),
                () -> now);
    }

    void watch(SimulatedSource source) {
        FeedSource watched = FeedSource.of(source.url());
        sources.put(source.url().value(), source);
        ledger.add(FeedState.fresh(watched, START));
    }

    /** Runs from a start at which everything is due. */
    Figures run(Duration time) {
        new StartSpread(random).spread(ledger, now);
        ledger.all()
                .forEach(state ->
                        due.add(new Due(state.nextPoll(), state.source().id())));
        Instant end = START.plus(time);
        while (now.isBefore(end)) {
            finish();
            takeDue();
            begin();
            now = next();
        }
        return figures;
    }

    @Override
    public FetchOutcome fetch(FetchRequest request) {
        return source(request.url()).answer(request, now);
    }

    private void finish() {
        while (!running.isEmpty() && !running.element().at().isAfter(now)) {
            Done done = running.remove();
            SimulatedSource source = source(ledger.state(done.id()).url());
            poll.poll(ledger.state(done.id()));
            gate.leave(done.host(), null, now);
            figures.asked(done.host(), done.begun(), now);
            FeedState after = ledger.state(done.id());
            if (after.failures() == 0 && now.equals(after.lastSuccess())) {
                figures.seen(source.newlySeen(now), source.gap());
            }
            if (after.state() == WatchState.ACTIVE) {
                due.add(new Due(after.nextPoll(), done.id()));
            }
        }
    }

    private void takeDue() {
        while (!due.isEmpty() && !due.element().at().isAfter(now)) {
            Due next = due.remove();
            Instant held = ledger.heldUntil(hostOf(next.id()));
            if (held.isAfter(now)) {
                due.add(new Due(held, next.id()));
            } else {
                waiting.computeIfAbsent(hostOf(next.id()), host -> new ArrayDeque<>())
                        .add(next);
            }
        }
    }

    /** The longest waiting of each open host, as long as there are workers. */
    private void begin() {
        List<Map.Entry<String, Deque<Due>>> queues = waiting.entrySet().stream()
                .sorted(java.util.Comparator.comparing(
                        entry -> entry.getValue().element().at()))
                .toList();
        for (Map.Entry<String, Deque<Due>> queue : queues) {
            if (running.size() >= workers || !gate.enter(queue.getKey(), now)) {
                continue;
            }
            Due next = queue.getValue().remove();
            if (queue.getValue().isEmpty()) {
                waiting.remove(queue.getKey());
            }
            SimulatedSource source = source(ledger.state(next.id()).url());
            figures.begun(Duration.between(next.at(), now), queue.getKey(), source.manner());
            running.add(new Done(now.plus(source.latency()), now, next.id(), queue.getKey()));
        }
    }

    /** While somebody waits, the schedule looks four times a second; else nothing happens until something is due or done. */
    private Instant next() {
        Instant next = now.plus(Duration.ofDays(1));
        if (!waiting.isEmpty()) {
            next = now.plus(LOOK_EVERY);
        } else if (!due.isEmpty()) {
            next = due.element().at();
        }
        if (!running.isEmpty() && running.element().at().isBefore(next)) {
            next = running.element().at();
        }
        return next.isAfter(now) ? next : now.plusMillis(1);
    }

    private String hostOf(String id) {
        return HostGate.hostOf(ledger.state(id).url());
    }

    private SimulatedSource source(CanonicalUrl url) {
        return Objects.requireNonNull(sources.get(url.value()), "every watched source is simulated");
    }
}
