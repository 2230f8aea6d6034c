package io.depesche.stack.supervise;

import io.depesche.stack.process.ChildStarter;
import io.depesche.stack.process.ProcessTable;
import io.depesche.stack.process.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The life of one child: started, watched until ready and ever after, started again with back-off when it dies or no longer works,
 * stopped when asked. One thread per child does all of it but the stop. Thread-safe.
 */
final class Child {

    private static final Duration ASK_UNTIL_READY = Duration.ofMillis(100);
    private static final Duration ASK_WHEN_READY = Duration.ofSeconds(2);
    private static final int STRIKES = 3;

    private final ChildSpec spec;
    private final ChildListener listener;
    private final BackOff backOff = new BackOff();
    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private final Thread watcher;

    private volatile ChildState state = ChildState.STARTING;
    private volatile @Nullable Process process;
    private volatile @Nullable Instant started;
    private volatile int restarts;

    Child(ChildSpec spec, ChildListener listener) {
        this.spec = spec;
        this.listener = listener;
        this.watcher = Thread.ofPlatform().daemon().name("watch-" + spec.name()).unstarted(this::watch);
    }

    void start() {
        watcher.start();
    }

    String name() {
        return spec.name();
    }

    ChildState state() {
        return state;
    }

    int restarts() {
        return restarts;
    }

    @Nullable
    Instant started() {
        return started;
    }

    /** The process id, if there is a process. */
    @Nullable
    Long pid() {
        Process current = process;
        return current == null ? null : current.pid();
    }

    private void watch() {
        while (!stopping()) {
            long begin = System.nanoTime();
            String end;
            Duration readyFor = Duration.ZERO;
            try {
                spec.beforeStart().run();
                Process running = launch();
                if (running == null) {
                    return;
                }
                long readyAt = attend(running, begin);
                readyFor = readyAt < 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - readyAt);
                end = "ended with " + running.waitFor();
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                end = "could not start: " + e.getMessage();
                killWhatRuns();
            }
            if (stopping()) {
                return;
            }
            restarts++;
            Duration pause = backOff.after(readyFor);
            enter(ChildState.WAITING);
            listener.died(this, end, pause);
            await(pause);
        }
    }

    /** Null if a stop was asked for in the meantime. */
    private synchronized @Nullable Process launch() throws java.io.IOException {
        if (stopping()) {
            return null;
        }
        LogFile.rotate(spec.command().log());
        Process fresh = ChildStarter.start(spec.command());
        process = fresh;
        started = Instant.now();
        enter(ChildState.STARTING);
        return fresh;
    }

    /** Asks the questions until the process has ended; when it became ready, or -1. */
    private long attend(Process running, long begin) throws Exception {
        long readyAt = -1;
        int strikes = 0;
        while (!running.waitFor((readyAt < 0 ? ASK_UNTIL_READY : ASK_WHEN_READY).toMillis(), TimeUnit.MILLISECONDS)) {
            if (readyAt < 0 && spec.ready().holds(running.pid())) {
                spec.afterReady().run();
                readyAt = System.nanoTime();
                enter(ChildState.READY);
                listener.ready(this, Duration.ofNanos(readyAt - begin));
            } else if (readyAt >= 0 && spec.alive() != null && !stopping()) {
                strikes = spec.alive().holds(running.pid()) ? 0 : strikes + 1;
                if (strikes == STRIKES) {
                    listener.unwell(this);
                    end(running, spec.stopLimit());
                }
            }
        }
        return readyAt;
    }

    /** Asks the child to stop and returns at once. */
    void askToStop() {
        Process running;
        synchronized (this) {
            stopAsked.countDown();
            running = process;
        }
        if (running != null && running.isAlive()) {
            spec.command().stopSignal().sendTo(running.pid());
        }
    }

    /** Waits for the end that was asked for, and kills the child when its time is over. */
    void awaitStop() throws InterruptedException {
        Process running = process;
        if (running != null) {
            if (!running.waitFor(spec.stopLimit().toMillis(), TimeUnit.MILLISECONDS)) {
                listener.killed(this, spec.stopLimit());
                kill(running);
            }
        }
        enter(ChildState.STOPPED);
        watcher.join(1000);
    }

    private void end(Process running, Duration limit) throws InterruptedException {
        spec.command().stopSignal().sendTo(running.pid());
        if (!running.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            kill(running);
        }
    }

    /** Work around the start failed while the process itself may run: the next one must not find it in its way. */
    private void killWhatRuns() {
        Process running = process;
        if (running != null && running.isAlive()) {
            try {
                kill(running);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void kill(Process running) throws InterruptedException {
        List<Long> all = ProcessTable.tree(running.pid());
        all.forEach(Signal.KILL::sendTo);
        running.waitFor();
        ProcessTable.waitUntilGone(all, Duration.ofSeconds(5));
    }

    private void enter(ChildState next) {
        state = next;
        listener.changed();
    }

    private boolean stopping() {
        return stopAsked.getCount() == 0;
    }

    private void await(Duration pause) {
        try {
            boolean asked = stopAsked.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            assert asked || pause.isPositive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
