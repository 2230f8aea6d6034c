package io.depesche.nlp.adapter.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs work on all cores and hands the results over in the order of the work, each as soon as it and all before it are done. One thread
 * reads the work, so that a slow input holds nothing back; only a few pieces are held at a time, so that it may be endless.
 */
final class OrderedWork {

    /** Per core; enough that no core waits while the next result is being written. */
    private static final int PIECES_AHEAD = 4;

    /** Takes one result. */
    interface Sink<T> {
        void accept(T result) throws IOException;
    }

    /** A piece of work on its way, or the end of all work. */
    private record Piece<T>(Future<T> result, boolean last) {}

    private OrderedWork() {}

    static <T> void run(Iterator<Callable<T>> work, Sink<T> sink) throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        BlockingQueue<Piece<T>> running = new ArrayBlockingQueue<>(cores * PIECES_AHEAD);
        ExecutorService workers = Executors.newFixedThreadPool(cores + 1);
        try {
            Future<?> reader = workers.submit(() -> read(work, workers, running));
            for (Piece<T> piece = running.take(); !piece.last(); piece = running.take()) {
                sink.accept(result(piece.result()));
            }
            result(reader);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private static <T> Void read(Iterator<Callable<T>> work, ExecutorService workers, BlockingQueue<Piece<T>> running)
            throws InterruptedException {
        try {
            while (work.hasNext()) {
                running.put(new Piece<>(workers.submit(work.next()), false));
            }
            return null;
        } finally {
            running.put(new Piece<>(new CompletableFuture<>(), true));
        }
    }

    private static <T> T result(Future<T> future) throws InterruptedException, IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException io) {
                throw io.getCause();
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
