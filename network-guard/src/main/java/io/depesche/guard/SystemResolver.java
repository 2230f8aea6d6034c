package io.depesche.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The resolver of the operating system, with a deadline. Its lookups cannot be interrupted, so each runs on a thread of its own that is
 * left behind when the deadline passes; there are at most {@value #LOOKUPS} of them, and who comes when all hang is told so at once.
 */
public final class SystemResolver implements Resolver, AutoCloseable {

    /** A name server that never answers holds a thread for half a minute; this many let the others go on meanwhile. */
    private static final int LOOKUPS = 64;

    private final ThreadPoolExecutor threads;

    public SystemResolver() {
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(0, LOOKUPS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(null, task, "name-lookup-" + number.incrementAndGet(), 128 * 1024);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public List<InetAddress> resolve(String name, Duration atMost) throws UnknownHostException, InterruptedException {
        Future<InetAddress[]> lookup;
        try {
            lookup = threads.submit(() -> InetAddress.getAllByName(name));
        } catch (RejectedExecutionException e) {
            throw new UnknownHostException("too many names are being looked up");
        }
        try {
            return List.of(lookup.get(Math.max(1, atMost.toMillis()), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            throw new UnknownHostException("the name server did not answer for " + name + " in time");
        } catch (ExecutionException e) {
            throw new UnknownHostException("there is no address for " + name);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
