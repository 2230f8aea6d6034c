package io.depesche.nlp.domain.language;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Loads tables and models beside the start, each in a daemon thread of its own. Not in the common pool: a caller that runs there itself
 * and waits for what it loads would wait for ever where the pool has one thread, as on two cores.
 */
public final class Background {

    private Background() {}

    /** Begins at once; {@link CompletableFuture#join} waits for the result or throws what the supplier threw. */
    public static <T> CompletableFuture<T> load(Supplier<T> supplier) {
        return CompletableFuture.supplyAsync(
                supplier, task -> Thread.ofPlatform().daemon().name("load").start(task));
    }
}
