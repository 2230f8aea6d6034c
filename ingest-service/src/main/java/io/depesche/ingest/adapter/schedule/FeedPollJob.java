package io.depesche.ingest.adapter.schedule;

import io.depesche.ingest.domain.feed.FeedLedger;
import io.depesche.ingest.domain.feed.FeedLedger.Claim;
import io.depesche.ingest.domain.feed.FeedPoll;
import io.depesche.ingest.domain.feed.FeedRegistry;
import io.depesche.ingest.domain.feed.FeedState;
import io.depesche.ingest.domain.feed.NewFeed;
import io.depesche.ingest.domain.page.PageLedger;
import io.depesche.ingest.domain.page.PageState;
import io.depesche.ingest.domain.page.PageVisit;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks twice a second which feeds and pages are due and has them done by a few workers, feeds first. What is due stands in the
 * database, so several instances share the work and none of it is lost with one of them. A failure ends in the state of its own feed or
 * page and touches no other.
 */
public final class FeedPollJob {

    private static final Logger LOG = Logger.getLogger(FeedPollJob.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** Longer than any fetch with its work; after it another instance may take what this one has not finished. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final List<NewFeed> feeds;
    private final FeedRegistry registry;
    private final String instance;
    private final FeedLedger feedLedger;
    private final FeedPoll feedPoll;
    private final PageLedger pageLedger;
    private final PageVisit pageVisit;
    private final InstantSource clock;
    private final Semaphore free;
    private final ScheduledExecutorService timer;
    private final ExecutorService workers;

    /**
     * Makes a job that stands still until {@link #start}.
     *
     * @param feeds added at the start, if they are not known
     * @param instance name of this instance, the same after a restart
     * @param parallel fetches at the same time
     */
    public FeedPollJob(
            List<NewFeed> feeds,
            FeedRegistry registry,
            FeedLedger feedLedger,
            FeedPoll feedPoll,
            PageLedger pageLedger,
            PageVisit pageVisit,
            InstantSource clock,
            int parallel,
            String instance) {
        this.feeds = List.copyOf(feeds);
        this.registry = registry;
        this.instance = instance;
        this.feedLedger = feedLedger;
        this.feedPoll = feedPoll;
        this.pageLedger = pageLedger;
        this.pageVisit = pageVisit;
        this.clock = clock;
        this.free = new Semaphore(parallel);
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "feed-timer"));
        this.workers = Executors.newFixedThreadPool(parallel, task -> new Thread(task, "feed-worker"));
    }

    public void start() {
        feeds.forEach(registry::add);
        feedLedger.release(instance, clock.instant());
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
        try {
            Claim claim = new Claim(clock.instant(), LEASE, free.availablePermits(), Set.of(), instance);
            for (FeedState feed : feedLedger.claimDue(claim)) {
                work(() -> poll(feed));
            }
            for (PageState page : pageLedger.claimDue(clock.instant(), LEASE, free.availablePermits())) {
                work(() -> visit(page));
            }
        } catch (RuntimeException e) {
            // Mostly the database being away; the timer must outlive it.
            LOG.warnf("could not look for due feeds: reason=%s", e.getMessage());
        }
    }

    private void work(Runnable task) {
        free.acquireUninterruptibly();
        workers.execute(() -> {
            try {
                task.run();
            } finally {
                free.release();
            }
        });
    }

    private void poll(FeedState feed) {
        try {
            feedPoll.poll(feed);
        } catch (RuntimeException e) {
            LOG.warnf(e, "poll failed: feed=%s", feed.url().value());
            settled(() -> feedPoll.fail(
                    feed, "could not be worked on: " + e.getClass().getSimpleName()));
        }
    }

    private void visit(PageState page) {
        try {
            pageVisit.visit(page);
        } catch (RuntimeException e) {
            LOG.warnf(e, "visit failed: article=%s", page.page().articleId());
            settled(() -> pageVisit.fail(
                    page, "could not be worked on: " + e.getClass().getSimpleName(), false));
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
