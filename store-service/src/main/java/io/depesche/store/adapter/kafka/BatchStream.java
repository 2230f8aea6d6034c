package io.depesche.store.adapter.kafka;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * One incoming channel, one batch at a time on one thread of its own. A batch is handed over until it is handled: whatever fails is
 * tried again in place, with growing waits, for ever. Then it is acknowledged. A batch is <b>never refused</b> (nacked): in batch mode
 * that would send good records to the dead-letter topic together with the bad one. The consumer goes on polling meanwhile with its
 * partitions paused, so a long outage costs no rebalance.
 *
 * <p>After {@link #stop} a batch that is not done is neither acknowledged nor refused: its offsets stay uncommitted and it comes again.
 */
final class BatchStream {

    private static final Logger LOG = Logger.getLogger(BatchStream.class);

    /** Does the work of a batch; called again with the same batch if it throws. */
    @FunctionalInterface
    interface Handler {
        void handle(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException;
    }

    private final String channel;
    private final Handler handler;
    private final Duration firstWait;
    private final Duration longestWait;
    private final ExecutorService thread;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile boolean ended;

    BatchStream(String channel, Handler handler, Duration firstWait, Duration longestWait) {
        this.channel = channel;
        this.handler = handler;
        this.firstWait = firstWait;
        this.longestWait = longestWait;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(channel + "-intake").factory());
    }

    /** Subscribes; returns at once. */
    void start(Multi<Message<ConsumerRecords<byte[], byte[]>>> messages) {
        messages.onItem()
                .transformToUniAndConcatenate(message -> Uni.createFrom()
                        .item(() -> handleUntilDone(message.getPayload()))
                        .runSubscriptionOn(thread)
                        .chain(done ->
                                done ? acknowledged(message) : Uni.createFrom().nothing()))
                .subscribe()
                .with(done -> {}, this::fail, () -> end("completed"));
    }

    /** Whether the stream has ended though nobody stopped it: only a restart of the process brings it back. */
    boolean hasEnded() {
        return ended;
    }

    /** Ends waits at once, lets the batch in hand finish for so long, then interrupts it. */
    void stop(Duration drain) {
        stop.countDown();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(drain.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private boolean isStopping() {
        return stop.getCount() == 0;
    }

    private boolean handleUntilDone(ConsumerRecords<byte[], byte[]> batch) {
        Duration wait = firstWait;
        while (!isStopping()) {
            try {
                handler.handle(batch);
                return true;
            } catch (InterruptedException e) {
                return false;
            } catch (RuntimeException e) {
                LOG.warnf(
                        "event=batch-retry channel=%s records=%d wait=%s cause=%s",
                        channel, batch.count(), wait, cause(e));
                LOG.trace("event=batch-retry", e);
            }
            try {
                if (stop.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                    return false;
                }
            } catch (InterruptedException e) {
                return false;
            }
            wait = wait.multipliedBy(2).compareTo(longestWait) > 0 ? longestWait : wait.multipliedBy(2);
        }
        return false;
    }

    /** The work is committed, so a failing acknowledgement loses nothing: the records come again and are skipped. */
    private Uni<Void> acknowledged(Message<?> message) {
        return Uni.createFrom()
                .completionStage(message.ack())
                .onFailure()
                .invoke(e -> LOG.warnf("event=ack-failed channel=%s cause=%s", channel, cause(e)))
                .onFailure()
                .recoverWithNull();
    }

    private void fail(Throwable e) {
        end("failed: " + cause(e));
    }

    private void end(String how) {
        if (!isStopping()) {
            ended = true;
            LOG.errorf("event=stream-ended channel=%s how=%s", channel, how);
        }
    }

    /** Class and message, and those of the cause: never a stack trace with values of rows in it. */
    private static String cause(Throwable e) {
        Throwable root = e.getCause() == null ? e : e.getCause();
        return e.getClass().getSimpleName() + "(" + e.getMessage() + ")"
                + (root == e ? "" : " by " + root.getClass().getSimpleName());
    }
}
