package io.depesche.ingest.adapter.schedule;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.feed.FeedLedger;
import io.depesche.ingest.domain.feed.FeedPoll;
import io.depesche.ingest.domain.feed.FeedRegistry;
import io.depesche.ingest.domain.feed.FeedState;
import io.depesche.ingest.domain.feed.NewFeed;
import io.depesche.ingest.domain.feed.StartSpread;
import io.depesche.ingest.domain.fetch.Claim;
import io.depesche.ingest.domain.fetch.HostGate;
import io.depesche.ingest.domain.page.PageLedger;
import io.depesche.ingest.domain.page.PageState;
import io.depesche.ingest.domain.robots.PageTurn;
import io.depesche.ingest.domain.websub.Subscription;
import io.depesche.ingest.domain.websub.WebSub;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks four times a second which sources and pages are due and has them done by some workers, sources first. What is due stands in the
 * database, so several instances share the work and none of it is lost with one of them. {@link HostGate} decides before a worker is
 * taken. A failure ends in the state of its own source or page and touches no other.
 */
public final class FeedPollJob {

    private static final Logger LOG = Logger.getLogger(FeedPollJob.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    /** After a piece of work its host and its worker may be free at once; a look costs the database a few milliseconds. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    /** Longer than any fetch with its work; after it another instance may take what this one has not finished. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** What is polled and visited, and what its states are kept in. */
    public record Work(
            FeedRegistry registry,
            FeedLedger feedLedger,
            FeedPoll feedPoll,
            PageLedger pageLedger,
            PageTurn pageTurn,
            WebSub webSub) {}

    private final List<NewFeed> feeds;
    private final Work work;
    private final HostGate gate;
    private final StartSpread spread;
    private final InstantSource clock;
    private final String instance;
    private final Semaphore free;
    private final AtomicBoolean lookComing = new AtomicBoolean();
    private final ScheduledExecutorService timer;
    private final ExecutorService workers;

    /**
     * Makes a job that stands still until {@link #start}.
     *
     * @param feeds added at the start, if they are not known
     * @param parallel fetches at the same time
     * @param instance name of this instance, the same after a restart
     */
    public FeedPollJob(
            List<NewFeed> feeds,
            Work work,
            HostGate gate,
            StartSpread spread,
            InstantSource clock,
            int parallel,
            String instance) {
        this.feeds = List.copyOf(feeds);
        this.work = work;
        this.gate = gate;
        this.spread = spread;
        this.clock = clock;
        this.instance = instance;
        this.free = new Semaphore(parallel);
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "feed-timer"));
        this.workers = Executors.newFixedThreadPool(parallel, task -> new Thread(task, "feed-worker"));
    }

    public void start() {
        Instant now = clock.instant();
        work.feedLedger().release(instance, now);
        // After a long stop everything is due at once; thousands of requests in one breath would be a storm on others'
        // servers.
        spread.spread(work.feedLedger(), now);
        feeds.forEach(work.registry()::add);
        timer.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Begins nothing new and lets what is under way end; what does not end in time comes again after its lease. */
    public void stop() {
        timer.shutdownNow();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        lookComing.set(false);
        try {
            for (FeedState feed : work.feedLedger().claimDue(claim())) {
                begin(HostGate.hostOf(feed.url()), () -> poll(feed));
            }
            if (free.availablePermits() > 0) {
                for (PageState page : work.pageLedger().claimDue(claim())) {
                    begin(HostGate.hostOf(page.page().url()), () -> visit(page));
                }
            }
            askHubs(work.webSub());
        } catch (RuntimeException e) {
            // Mostly the database being away; the timer must outlive it.
            LOG.warnf("could not look for due feeds: reason=%s", e.getMessage());
        }
    }

    /** A hub is a host like any other. What it may not be asked for now stays due. */
    private void askHubs(WebSub webSub) {
        for (Subscription subscription : webSub.due(free.availablePermits())) {
            CanonicalUrl hub = CanonicalUrl.parse(subscription.hub());
            String host = hub == null ? subscription.hub() : HostGate.hostOf(hub);
            if (!gate.closed(clock.instant()).contains(host)) {
                begin(host, () -> {
                    webSub.ask(subscription);
                    return null;
                });
            }
        }
    }

    private Claim claim() {
        Instant now = clock.instant();
        return new Claim(now, LEASE, free.availablePermits(), gate.closed(now), instance);
    }

    /** One of each host was claimed and only of open hosts, so the gate lets each of them through. */
    private void begin(String host, Supplier<@Nullable Duration> task) {
        gate.enter(host, clock.instant());
        free.acquireUninterruptibly();
        workers.execute(() -> {
            Duration pause = null;
            try {
                pause = task.get();
            } finally {
                gate.leave(host, pause, clock.instant());
                free.release();
                lookSoon();
            }
        });
    }

    private void lookSoon() {
        if (!timer.isShutdown() && lookComing.compareAndSet(false, true)) {
            try {
                timer.schedule(this::look, LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                LOG.debug("stopping: no further look");
            }
        }
    }

    private @Nullable Duration poll(FeedState feed) {
        try {
            work.feedPoll().poll(feed);
        } catch (RuntimeException e) {
            LOG.warnf(e, "poll failed: feed=%s", feed.url().value());
            settled(() -> work.feedPoll()
                    .fail(feed, "could not be worked on: " + e.getClass().getSimpleName()));
        }
        return null;
    }

    private @Nullable Duration visit(PageState page) {
        try {
            return work.pageTurn().take(page);
        } catch (RuntimeException e) {
            LOG.warnf(e, "visit failed: article=%s", page.page().articleId());
            settled(() -> work.pageTurn()
                    .fail(page, "could not be worked on: " + e.getClass().getSimpleName()));
            return null;
        }
    }

    private static void settled(Runnable settling) {
        try {
            settling.run();
        } catch (RuntimeException e) {
            LOG.warnf("failure not noted, its lease will end: reason=%s", e.getMessage());
        }
    }
}
