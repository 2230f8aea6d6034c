package io.depesche.gateway.adapter.sse;

import io.depesche.gateway.domain.stream.Subscriber;
import io.depesche.gateway.domain.stream.Subscriber.Step;
import io.depesche.gateway.domain.stream.TopicArchive;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * One subscriber's connection: writes what its {@link Subscriber} says, as long as the write queue takes it, and goes on when it drains.
 * Lives on one event loop; {@link #wake} and {@link #close} may be called from anywhere. Whatever ends it, the subscriber comes back
 * with its cursor, so nothing is lost by ending it.
 */
final class StreamConnection {

    /** What the connection needs from its surroundings. */
    interface Owner {
        /** @param why label of the metric, or empty if the subscriber left by itself */
        void closed(StreamConnection connection, String why);
    }

    private final Context context;
    private final HttpServerResponse response;
    private final Subscriber subscriber;
    private final TopicArchive archive;
    private final ReplaySlots slots;
    private final Owner owner;
    private final AtomicBoolean awake = new AtomicBoolean();
    private final Runnable begun = () -> onLoop(this::slotGranted);
    private boolean closed;
    private boolean reading;
    private boolean holdsSlot;
    private long blockedSince;

    StreamConnection(
            Context context,
            HttpServerResponse response,
            Subscriber subscriber,
            TopicArchive archive,
            ReplaySlots slots,
            Owner owner) {
        this.context = context;
        this.response = response;
        this.subscriber = subscriber;
        this.archive = archive;
        this.slots = slots;
        this.owner = owner;
    }

    /** Sends the head and the first lines and begins. Called on the event loop. */
    void open(Duration retry, int writeQueueBytes) {
        response.setWriteQueueMaxSize(writeQueueBytes);
        response.closeHandler(gone -> finish(""));
        response.exceptionHandler(broken -> finish(""));
        response.drainHandler(drained -> {
            blockedSince = 0;
            pump();
        });
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store, no-transform")
                .putHeader("X-Accel-Buffering", "no");
        response.write(EventFrames.opening(retry, subscriber.cursor()));
        pump();
    }

    /** There is more to send. Many calls before the event loop comes round are one. */
    void wake() {
        if (awake.compareAndSet(false, true)) {
            onLoop(() -> {
                awake.set(false);
                pump();
            });
        }
    }

    /** Shows that the line is alive; ends a subscriber that has taken nothing for too long. */
    void heartbeat(Duration stallLimit) {
        onLoop(() -> {
            if (blockedSince != 0 && System.nanoTime() - blockedSince > stallLimit.toNanos()) {
                cutOff("stalled");
            } else if (!closed && !response.writeQueueFull()) {
                response.write(EventFrames.heartbeat());
            }
        });
    }

    /** The service stops: tells the subscriber to come back, then ends. */
    void close(Duration retry) {
        onLoop(() -> {
            if (!closed) {
                response.write(EventFrames.reconnect(retry));
                response.end();
                finish("");
            }
        });
    }

    private void pump() {
        while (!closed && !reading) {
            if (response.writeQueueFull()) {
                blockedSince = blockedSince == 0 ? System.nanoTime() : blockedSince;
                if (subscriber.hasFallenBehind()) {
                    cutOff("lag");
                }
                return;
            }
            // One at a time: the queue is asked again before the next, however large this one was.
            Step step = subscriber.next(1);
            switch (step) {
                case Step.Deliver deliver ->
                    deliver.deliveries().forEach(delivery -> EventFrames.writeRecord(response, delivery));
                case Step.Reset reset ->
                    response.write(EventFrames.reset(reset.reason().code(), reset.cursor()));
                case Step.AskRange ask -> read(archive.range(), subscriber::range);
                case Step.Fetch fetch -> fetch(fetch);
                case Step.CutOff cutOff -> cutOff("lag");
                case Step.Await await -> {
                    releaseSlot();
                    return;
                }
            }
        }
    }

    private void fetch(Step.Fetch fetch) {
        if (holdsSlot) {
            read(archive.read(fetch.from(), fetch.upTo()), subscriber::fetched);
        } else {
            reading = true;
            slots.acquire(begun);
        }
    }

    private void slotGranted() {
        holdsSlot = true;
        if (closed) {
            releaseSlot();
            return;
        }
        reading = false;
        pump();
    }

    private <T> void read(CompletionStage<T> answer, Consumer<T> then) {
        reading = true;
        answer.whenComplete((value, failure) -> onLoop(() -> {
            reading = false;
            if (failure != null) {
                cutOff("archive");
            } else if (!closed) {
                then.accept(value);
                pump();
            }
        }));
    }

    /** Ends the connection without waiting for what the subscriber has not taken. */
    private void cutOff(String why) {
        if (!closed) {
            finish(why);
            response.reset();
        }
    }

    private void finish(String why) {
        if (!closed) {
            closed = true;
            slots.forget(begun);
            releaseSlot();
            owner.closed(this, why);
        }
    }

    private void releaseSlot() {
        if (holdsSlot) {
            holdsSlot = false;
            slots.release();
        }
    }

    private void onLoop(Runnable work) {
        context.runOnContext(go -> work.run());
    }
}
